using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>Shows and destroys what of the access log is older than its period. Administrators only; what was done with participants is never touched.</summary>
public sealed class AccessLogRetention(Transactions transactions, AccessRights access, TimeProvider clock)
{
    // Years of looks may go at once: one statement, which is given the time that it needs.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>What is older than the period, since when, what stands in the way, and the protocols.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see it.</exception>
    public Task<AccessLogPage> ReadAsync(Actor actor, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) =>
            {
                var rule = await AccessLogRule.InForceAsync(db, token);
                var (keptFrom, old) = Old(db, rule);
                var oldest = await OldestAsync(old, token);
                return new AccessLogPage
                {
                    Rule = rule,
                    KeptFrom = keptFrom,
                    Lines = oldest is null ? 0 : await old.CountAsync(token),
                    Oldest = oldest,
                    Blocks = Blocks(rule, oldest is not null),
                    Protocols = await ProtocolsAsync(db.AccessLogProtocols, db, token),
                };
            },
            cancellationToken);
    }

    /// <summary>One protocol, to print.</summary>
    /// <exception cref="AccessDeniedException">It does not exist, or is not for the actor.</exception>
    public Task<AccessLogProtocolRow> ProtocolAsync(Actor actor, Guid protocolId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.ReadAsync(
            async (db, token) => (await ProtocolsAsync(db.AccessLogProtocols.Where(row => row.Id == protocolId), db, token)).SingleOrDefault() ?? throw new AccessDeniedException(nameof(AccessAction.ManageRetention)),
            cancellationToken);
    }

    /// <summary>Destroys the lines that are older than the period, in one transaction.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="isConfirmed">True where the administrator has confirmed that it cannot be undone.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The protocol's id.</returns>
    /// <exception cref="AccessDeniedException">The actor may not do this.</exception>
    public Task<Decision<Guid>> CarryOutAsync(Actor actor, bool isConfirmed, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ManageRetention, AccessScope.Nothing);
        return transactions.RunAsync(
            async (unit, token) =>
            {
                var rule = await AccessLogRule.InForceAsync(unit.Db, token);
                var (keptFrom, old) = Old(unit.Db, rule);
                var oldest = await OldestAsync(old, token);
                IReadOnlyList<Refusal> refusals = [.. Refusals.Among(CarryingOutIsConfirmed.Check(isConfirmed, "beslutetKontrollerat")), .. Blocks(rule, oldest is not null)];
                if (refusals.Count > 0)
                {
                    return Decision<Guid>.Refuse(refusals);
                }

                var lines = await DestroyAsync(unit.Db, old, token);
                if (OldLooksAreLeft.Check(lines > 0) is { } gone)
                {
                    return Decision<Guid>.Refuse([gone]); // another administrator was first
                }

                var now = clock.GetUtcNow();
                var protocol = new AccessLogProtocol
                {
                    Id = Guid.CreateVersion7(now),
                    RuleVersion = rule.RuleVersion,
                    Months = rule.Months,
                    DecisionReference = rule.DecisionReference!,
                    DecidedOn = rule.DecidedOn!.Value,
                    LinesFrom = oldest!.Value,
                    LinesBefore = keptFrom,
                    Lines = lines,
                    CarriedOutAt = now,
                    CarriedOutBy = actor.UserId,
                };
                unit.Db.AccessLogProtocols.Add(protocol);
                unit.Db.AuditEvents.Add(AuditEntry.OfSettings(actor, AuditAction.AccessLogCarriedOut, now, ("count", lines.ToString(CultureInfo.InvariantCulture))));
                return Decision<Guid>.Accept(protocol.Id);
            },
            cancellationToken);
    }

    private static IReadOnlyList<Refusal> Blocks(AccessLogRule rule, bool areLeft) =>
        Refusals.Among(OldLooksAreLeft.Check(areLeft), DestructionRestsOnADecision.Check(rule));

    private static async Task<int> DestroyAsync(JobbsparDbContext db, IQueryable<AuditEvent> old, CancellationToken cancellationToken)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Patience);
        try
        {
            return await old.ExecuteDeleteAsync(cancellationToken);
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
        }
    }

    /// <summary>The first along the index, not the least of all: that is one look at it.</summary>
    private static async Task<DateOnly?> OldestAsync(IQueryable<AuditEvent> old, CancellationToken cancellationToken) =>
        await old.OrderBy(row => row.At).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken) is { } at ? SwedishTime.DateOf(at) : null;

    private static async Task<IReadOnlyList<AccessLogProtocolRow>> ProtocolsAsync(IQueryable<AccessLogProtocol> protocols, JobbsparDbContext db, CancellationToken cancellationToken) =>
        await protocols
            .OrderByDescending(row => row.CarriedOutAt)
            .Select(row => new AccessLogProtocolRow(row, db.Users.Where(user => user.Id == row.CarriedOutBy).Select(user => user.DisplayName).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);

    private (DateOnly KeptFrom, IQueryable<AuditEvent> Old) Old(JobbsparDbContext db, AccessLogRule rule)
    {
        var keptFrom = rule.KeptFrom(SwedishTime.Today(clock));
        return (keptFrom, AccessLog.Before(db, SwedishTime.StartOf(keptFrom)));
    }
}
