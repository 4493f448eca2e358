using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Steering;

/// <summary>A decision as shown.</summary>
public sealed record DecisionRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Question.</summary>
    public required Guid EscalationId { get; init; }

    /// <summary>Cause of the question.</summary>
    public required EscalationCause Cause { get; init; }

    /// <summary>The coordinator's question; null where the cause says it.</summary>
    public string? Question { get; init; }

    /// <summary>Public code of the track.</summary>
    public required string TrackCode { get; init; }

    /// <summary>Title of the track.</summary>
    public required string TrackTitle { get; init; }

    /// <summary>Kind.</summary>
    public required DecisionType Type { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Which function carries it out.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Level that decided.</summary>
    public required EscalationLevel Level { get; init; }

    /// <summary>Function that decided higher up.</summary>
    public string? DecidedByFunction { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTimeOffset? CarriedOutAt { get; init; }

    internal static async Task<IReadOnlyList<DecisionRow>> ReadAsync(JobbsparDbContext db, IQueryable<SteeringDecision> decisions, CancellationToken cancellationToken)
    {
        var rows = await decisions.ToListAsync(cancellationToken);
        Guid[] escalationIds = [.. rows.Select(row => row.EscalationId).Distinct()];
        Guid[] people = [.. rows.Select(row => row.DecidedBy).Distinct()];
        var questions = await (
            from escalation in db.Escalations
            join track in db.Tracks on escalation.TrackId equals track.Id
            where escalationIds.Contains(escalation.Id)
            select new { escalation.Id, escalation.Cause, escalation.Question, track.PublicCode, track.Title }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        return
        [
            .. rows.Select(row => new DecisionRow
            {
                Id = row.Id,
                EscalationId = row.EscalationId,
                Cause = questions[row.EscalationId].Cause,
                Question = questions[row.EscalationId].Question,
                TrackCode = questions[row.EscalationId].PublicCode,
                TrackTitle = questions[row.EscalationId].Title,
                Type = row.Type,
                Text = row.Text,
                Owner = row.Owner,
                DueOn = row.DueOn,
                Level = row.Level,
                DecidedByFunction = row.DecidedByFunction,
                DecidedAt = row.DecidedAt,
                DecidedBy = names.GetValueOrDefault(row.DecidedBy, ""),
                CarriedOutAt = row.CarriedOutAt,
            }),
        ];
    }
}
