using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Audit;

/// <summary>
/// The access log (åtkomstlogg, GDPR-06): the lines that say who looked at whom, and change nothing. What was done with somebody is no part of it,
/// nor is what opened the way for a look, or handed records over: that is the history of the track.
/// </summary>
internal static class AccessLog
{
    /// <summary>Every code of a look; <see cref="AuditEntry.OfLook"/> writes no other.</summary>
    public static readonly IReadOnlyList<string> Looks =
    [
        AuditAction.ParticipantSeen,
        AuditAction.ParticipantsListed,
        AuditAction.ParticipantFound,
        AuditAction.ParticipantsExported,
        AuditAction.NumberRevealed,
        AuditAction.NumberSearched,
        AuditAction.RegisterExtractTaken,
        AuditAction.SoleTraderRevealed,
    ];

    /// <summary>The looks before an instant. No look has a track: that is said too, because the index on looks has it as its condition.</summary>
    public static IQueryable<AuditEvent> Before(JobbsparDbContext db, DateTimeOffset at) => All(db).Where(row => row.At < at);

    /// <summary>The looks from an instant on, along the same index.</summary>
    public static IQueryable<AuditEvent> Since(JobbsparDbContext db, DateTimeOffset at) => All(db).Where(row => row.At >= at);

    private static IQueryable<AuditEvent> All(JobbsparDbContext db) => db.AuditEvents.Where(row => row.TrackId == null && Looks.Contains(row.Action));
}
