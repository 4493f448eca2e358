using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Rounds;

/// <summary>
/// The employers of a round by the names that its file gives them. An organisation that is known already may be called otherwise in the register,
/// so its part in the track is found as the track was started: by its number, and by its name where it has none.
/// </summary>
internal sealed class RoundEmployers
{
    private readonly ILookup<string, Guid> parts;

    private RoundEmployers(IEnumerable<(string Name, Guid Part)> named) => parts = named.ToLookup(row => row.Name, row => row.Part, StringComparer.Ordinal);

    /// <summary>Finds the parts of a track that has been started with these employers.</summary>
    public static async Task<RoundEmployers> OfTrackAsync(JobbsparDbContext db, Guid trackId, IReadOnlyList<NewTrackEmployer> given, CancellationToken cancellationToken)
    {
        var registered = await db.TrackEmployers
            .Where(part => part.TrackId == trackId)
            .Join(db.Organisations, part => part.OrganisationId, organisation => organisation.Id, (part, organisation) => new { part.Id, organisation.Name, organisation.OrganisationNumber })
            .ToListAsync(cancellationToken);
        var byNumber = registered.Where(row => row.OrganisationNumber is not null).ToDictionary(row => row.OrganisationNumber!, row => row.Id, StringComparer.Ordinal);
        var byName = registered.Where(row => row.OrganisationNumber is null).ToLookup(row => row.Name, row => row.Id, StringComparer.Ordinal);
        return new RoundEmployers(
            from employer in given
            let name = employer.Name!.Trim()
            from part in string.IsNullOrWhiteSpace(employer.OrganisationNumber) ? byName[name] : [byNumber[OrganisationNumber.Read(employer.OrganisationNumber).Value!.Digits]]
            select (name, part));
    }

    /// <summary>The part of the employer of this name.</summary>
    /// <param name="field">Path of the name in the file.</param>
    /// <param name="name">Name as it stands there.</param>
    /// <returns>The part; <c>EmployerOfTheFileIsKnown</c> where the round has none of this name, <c>EmployerOfTheFileIsTheOnlyOne</c> where it has several.</returns>
    public Decision<Guid> Find(string field, string name) => parts[name.Trim()].ToList() switch
    {
        [var only] => Decision<Guid>.Accept(only),
        [] => Decision<Guid>.Refuse(new Refusal { Rule = "EmployerOfTheFileIsKnown", Field = field, Arguments = [name, string.Join(", ", parts.Select(named => named.Key))] }),
        _ => Decision<Guid>.Refuse(new Refusal { Rule = "EmployerOfTheFileIsTheOnlyOne", Field = field, Arguments = [name] }),
    };
}
