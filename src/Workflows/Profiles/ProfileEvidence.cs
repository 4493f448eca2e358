using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>
/// What the profiles of an employer show: PLAN-06 and PLAN-14 (kravprofil), PLAN-17 and PLAN-18 (kompetensprofil), and that others may start from one (AVSL-11). The latest version counts, a
/// draft before what it is to replace.
/// </summary>
public sealed class ProfileEvidence : IRegisterEvidence
{
    private const string Requirements = "PLAN-06";
    private const string Understanding = "PLAN-14";
    private const string Competences = "PLAN-17";
    private const string Contribution = "PLAN-18";
    private const string Shared = "AVSL-11";

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = [Requirements, Understanding, Competences, Contribution, Shared];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode switch
        {
            Requirements => RequirementsAsync(db, question, cancellationToken),
            Understanding => UnderstandingAsync(db, question, cancellationToken),
            Shared => SharedAsync(db, question, cancellationToken),
            Competences => CompetencesAsync(db, question, cancellationToken),
            _ => ContributionAsync(db, question, cancellationToken),
        };
    }

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => Supplied(question);

    /// <summary>Profiles of the track that other tracks may start from; that there are none is said with a reason, and typed.</summary>
    private static async Task<SuppliedEvidence?> SharedAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var published = await db.CompetenceProfiles.Where(row => row.TrackId == question.TrackId && row.Status == ProfileStatus.Fixed && row.PublishedOn != null).Select(row => row.PublishedOn).ToListAsync(cancellationToken);
        return published.Count == 0 ? null : Supplied(question).With("delad", true).With("medgivande", true).With("datum", published.Max());
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Profiles", $"/jobbspar/{question.TrackId}/profiler");

    private static async Task<SuppliedEvidence?> RequirementsAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await LatestRequirementsAsync(db, question, cancellationToken) is not { } profile)
        {
            return null;
        }

        var must = await db.Requirements
            .Where(row => row.RequirementProfileId == profile.Id && row.Level == RequirementLevel.Must)
            .OrderBy(row => row.Position)
            .Select(row => row.Text)
            .ToListAsync(cancellationToken);
        var approvedBy = await db.Contacts.Where(row => row.Id == profile.ApprovedById).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        return Supplied(question)
            .With("status", profile.Status.Code())
            .With("version", profile.ProfileVersion)
            .With("skallkrav", must)
            .With("godkandAv", approvedBy)
            .With("datum", profile.ApprovedOn);
    }

    private static async Task<SuppliedEvidence?> CompetencesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await LatestCompetencesAsync(db, question, cancellationToken) is not { } profile)
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

    /// <summary>The requirements sorted as the discussion sorted them, once something is a must. A level of Swedish that the form's scale does not have is left to be chosen.</summary>
    private static async Task<SuppliedEvidence?> UnderstandingAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await LatestRequirementsAsync(db, question, cancellationToken) is not { } profile)
        {
            return null;
        }

        var requirements = await db.Requirements.Where(row => row.RequirementProfileId == profile.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        IEnumerable<string> Of(RequirementLevel level) => requirements.Where(row => row.Level == level).Select(row => row.Text);
        var swedish = requirements.Where(row => row is { Level: RequirementLevel.Must, Kind: RequirementKind.Language }).Select(row => row.LanguageLevel).ToList();
        return !requirements.Exists(row => row.Level is RequirementLevel.Must)
            ? null
            : Supplied(question)
                .With("skallkrav", Of(RequirementLevel.Must))
                .With("onskvarda", Of(RequirementLevel.Desirable))
                .With("kanLarasISparet", Of(RequirementLevel.LearntInTrack))
                .With("sprakniva", swedish is [] ? "INGET_KRAV" : LevelOfForm(swedish.Max()));
    }

    private static async Task<SuppliedEvidence?> ContributionAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await LatestCompetencesAsync(db, question, cancellationToken) is not { } profile)
        {
            return null;
        }

        var modules = await db.CompetenceModules.Where(row => row.CompetenceProfileId == profile.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var atWork = modules.FindAll(row => row.LearningSite is not LearningSite.School);
        int Of(LearningSite site) => modules.Count(row => row.LearningSite == site);
        return modules.Count == 0
            ? null
            : Supplied(question)
                .With("modulerSkola", Of(LearningSite.School))
                .With("modulerArbetsplats", Of(LearningSite.Workplace))
                .With("modulerBada", Of(LearningSite.Both))
                .With("veckor", atWork.Sum(row => row.EstimatedWeeks)) // more than the form takes, where they run side by side, is counted by hand
                .With("handledarplatser", atWork.Min(row => row.SupervisorCapacity)) // the fewest: a participant comes to every module
                .With("bidrag", string.Join('\n', atWork.Where(row => row.EmployerContribution is not null).Select(row => $"{row.Title}: {row.EmployerContribution}")));
    }

    private static Task<RequirementProfile?> LatestRequirementsAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken) => db.RequirementProfiles
        .Where(row => row.TrackEmployerId == question.SubjectId && row.Status != ProfileStatus.Replaced)
        .OrderByDescending(row => row.ProfileVersion)
        .FirstOrDefaultAsync(cancellationToken);

    private static Task<CompetenceProfile?> LatestCompetencesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken) => db.CompetenceProfiles
        .Where(row => row.TrackEmployerId == question.SubjectId && row.Status != ProfileStatus.Replaced)
        .OrderByDescending(row => row.ProfileVersion)
        .FirstOrDefaultAsync(cancellationToken);

    private static string? LevelOfForm(LanguageLevel? level) => level switch
    {
        LanguageLevel.SfiB or LanguageLevel.SfiC or LanguageLevel.SfiD => level.Value.Code(),
        LanguageLevel.SvaBasic => "GRUND",
        LanguageLevel.SvaUpperSecondary => "GYMNASIAL",
        _ => null,
    };
}
