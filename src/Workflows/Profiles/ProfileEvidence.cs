using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>What the profiles of an employer show: PLAN-06 (kravprofil) and PLAN-17 (kompetensprofil). The latest version counts, a draft before what it is to replace.</summary>
public sealed class ProfileEvidence : IRegisterEvidence
{
    private const string Requirements = "PLAN-06";
    private const string Competences = "PLAN-17";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [Requirements, Competences];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode is Requirements ? RequirementsAsync(db, question, cancellationToken) : CompetencesAsync(db, question, cancellationToken);
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Profiles", $"/jobbspar/{question.TrackId}/profiler");

    private static async Task<SuppliedEvidence?> RequirementsAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var profile = await db.RequirementProfiles
            .Where(row => row.TrackEmployerId == question.SubjectId && row.Status != ProfileStatus.Replaced)
            .OrderByDescending(row => row.ProfileVersion)
            .FirstOrDefaultAsync(cancellationToken);
        if (profile is null)
        {
            return null;
        }

        var must = await db.Requirements
            .Where(row => row.RequirementProfileId == profile.Id && row.Level == RequirementLevel.Must)
            .OrderBy(row => row.Position)
            .Select(row => row.Text)
            .ToListAsync(cancellationToken);
        return Supplied(question).With("status", profile.Status.Code()).With("version", profile.ProfileVersion).With("skallkrav", must).With("datum", profile.ApprovedOn);
    }

    private static async Task<SuppliedEvidence?> CompetencesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var profile = await db.CompetenceProfiles
            .Where(row => row.TrackEmployerId == question.SubjectId && row.Status != ProfileStatus.Replaced)
            .OrderByDescending(row => row.ProfileVersion)
            .FirstOrDefaultAsync(cancellationToken);
        if (profile is null)
        {
            return null;
        }

        var modules = await db.CompetenceModules.CountAsync(row => row.CompetenceProfileId == profile.Id, cancellationToken);
        var outcomes = await db.LearningOutcomes
            .Where(row => db.CompetenceModules.Any(module => module.Id == row.ModuleId && module.CompetenceProfileId == profile.Id))
            .GroupBy(row => row.Type)
            .Select(group => new { Type = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        int Of(OutcomeType type) => outcomes.Find(row => row.Type == type)?.Count ?? 0;
        return Supplied(question)
            .With("status", profile.Status.Code())
            .With("version", profile.ProfileVersion)
            .With("moduler", modules)
            .With("kunskaper", Of(OutcomeType.Knowledge))
            .With("fardigheter", Of(OutcomeType.Skill))
            .With("ursprung", profile.Origin is ProfileOrigin.Own ? "NY" : "NATIONELL")
            .With("lokalAnpassning", profile.LocalAdaptation)
            .With("datum", profile.ApprovedOn);
    }
}
