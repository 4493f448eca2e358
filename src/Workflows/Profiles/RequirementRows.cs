using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Reads the content of a requirement profile from its rows, and writes it back.</summary>
internal static class RequirementRows
{
    public static async Task<RequirementContent> ReadAsync(JobbsparDbContext db, RequirementProfile profile, CancellationToken cancellationToken) =>
        Content(profile, await db.Requirements.AsNoTracking().Where(row => row.RequirementProfileId == profile.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken));

    public static RequirementContent Content(RequirementProfile profile, IEnumerable<Requirement> rows) => new()
    {
        CompetenceProfileId = profile.CompetenceProfileId,
        Requirements =
        [
            .. rows.Select(row => new RequirementLine
            {
                LineageId = row.LineageId,
                Text = row.Text,
                Kind = row.Kind.Code(),
                Level = row.Level.Code(),
                NeededAt = row.NeededAt.Code(),
                ObjectiveReason = row.ObjectiveReason,
                LanguageLevel = row.LanguageLevel?.Code(),
                LanguageChallenge = row.LanguageChallenge,
                OutcomeId = row.LearningOutcomeId,
            }),
        ],
    };

    /// <summary>Lineages of all versions of a profile.</summary>
    public static async Task<HashSet<Guid>> LineagesAsync(JobbsparDbContext db, RequirementProfile profile, CancellationToken cancellationToken) =>
    [
        .. await db.Requirements
            .Where(row => db.RequirementProfiles.Any(version => version.Id == row.RequirementProfileId && version.TrackEmployerId == profile.TrackEmployerId))
            .Select(row => row.LineageId)
            .ToListAsync(cancellationToken),
    ];

    /// <summary>Puts checked content in the place of what a draft said.</summary>
    public static async Task ReplaceAsync(JobbsparDbContext db, RequirementProfile profile, RequirementContent content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        profile.CompetenceProfileId = content.CompetenceProfileId;
        await db.Requirements.Where(row => row.RequirementProfileId == profile.Id).ExecuteDeleteAsync(cancellationToken);
        db.Requirements.AddRange(content.Requirements.Select((line, index) => new Requirement
        {
            Id = Guid.CreateVersion7(now),
            RequirementProfileId = profile.Id,
            LineageId = line.LineageId ?? Guid.CreateVersion7(now),
            Position = index + 1,
            Text = line.Text!.Trim(),
            Kind = CodeTable<RequirementKind>.Parse(line.Kind!),
            Level = CodeTable<RequirementLevel>.Parse(line.Level!),
            NeededAt = CodeTable<NeededAt>.Parse(line.NeededAt!),
            ObjectiveReason = TypedText.OrNull(line.ObjectiveReason),
            LanguageLevel = CodeTable<LanguageLevel>.TryParse(line.LanguageLevel, out var level) ? level : null,
            LanguageChallenge = TypedText.OrNull(line.LanguageChallenge),
            LearningOutcomeId = line.OutcomeId,
        }));
    }
}
