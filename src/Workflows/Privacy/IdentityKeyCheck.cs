using System.Security.Cryptography;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Privacy;

/// <summary>
/// Sees at start that the keys open what the database holds, and seals anew with the current key what an earlier one sealed,
/// so that the earlier key can be taken away after the next start of all hosts.
/// </summary>
public sealed class IdentityKeyCheck(Transactions transactions, IdentitySeal seal)
{
    private const int AtATime = 200;

    /// <summary>Checks and, where the current key is new, seals anew.</summary>
    /// <returns>How many participants, earlier numbers and sole traders were sealed anew.</returns>
    /// <exception cref="CryptographicException">Something in the database was sealed with a key that was not given.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var renewed = 0;
        while (await RenewSomeAsync(cancellationToken) is > 0 and var some)
        {
            renewed += some;
        }

        return renewed;
    }

    private Task<int> RenewSomeAsync(CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) =>
        {
            var current = seal.CurrentKeyId + ".";
            var rows = await unit.Db.Participants
                .Where(row => (row.SealedNumber != null && !row.SealedNumber.StartsWith(current))
                    || (row.SealedPhone != null && !row.SealedPhone.StartsWith(current))
                    || (row.SealedEmail != null && !row.SealedEmail.StartsWith(current)))
                .OrderBy(row => row.Id).Take(AtATime).ToListAsync(token);
            foreach (var row in rows)
            {
                if (row.SealedNumber is not null)
                {
                    row.NumberHash = seal.Hash(seal.Open(row.Id, Sealed.Number, row.SealedNumber));
                }

                row.SealedNumber = seal.Renew(row.Id, Sealed.Number, row.SealedNumber);
                row.SealedPhone = seal.Renew(row.Id, Sealed.Phone, row.SealedPhone);
                row.SealedEmail = seal.Renew(row.Id, Sealed.Email, row.SealedEmail);
            }

            // Sealed for her while it was hers, and kept as it was.
            var earlier = await unit.Db.ReplacedNumbers.Where(row => !row.SealedNumber.StartsWith(current)).OrderBy(row => row.Id).Take(AtATime).ToListAsync(token);
            foreach (var row in earlier)
            {
                row.NumberHash = seal.Hash(seal.Open(row.ParticipantId, Sealed.Number, row.SealedNumber));
                row.SealedNumber = seal.Renew(row.ParticipantId, Sealed.Number, row.SealedNumber);
            }

            return rows.Count + earlier.Count + await SealTradersAsync(unit.Db, current, token);
        },
        cancellationToken);

    /// <summary>Also those who stood in the register before their numbers were sealed.</summary>
    private async Task<int> SealTradersAsync(JobbsparDbContext db, string current, CancellationToken cancellationToken)
    {
        var traders = await db.Organisations
            .Where(row => row.IsSoleTrader && (row.OrganisationNumber != null || (row.SealedNumber != null && !row.SealedNumber.StartsWith(current))))
            .OrderBy(row => row.Id).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var row in traders)
        {
            var number = row.OrganisationNumber ?? seal.Open(row.Id, Sealed.SoleTrader, row.SealedNumber!);
            (row.OrganisationNumber, row.SealedNumber, row.NumberHash) = (null, seal.Close(row.Id, Sealed.SoleTrader, number), seal.Hash(number));
        }

        return traders.Count;
    }
}
