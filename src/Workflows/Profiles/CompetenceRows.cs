using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Profiles;

/// <summary>Reads the content of a competence profile from its rows, and writes it back.</summary>
internal static class CompetenceRows
{
    /// <summary>What a version says, in two statements however many modules it has.</summary>
    public static async Task<CompetenceContent> ReadAsync(JobbsparDbContext db, CompetenceProfile profile, CancellationToken cancellationToken)
    {
        var modules = await db.CompetenceModules.AsNoTracking().Where(row => row.CompetenceProfileId == profile.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var outcomes = (await db.LearningOutcomes.AsNoTracking()
            .Where(row => db.CompetenceModules.Any(module => module.Id == row.ModuleId && module.CompetenceProfileId == profile.Id))
            .OrderBy(row => row.Position)
            .ToListAsync(cancellationToken)).ToLookup(row => row.ModuleId);
        return Content(profile, modules, outcomes);
    }

    public static CompetenceContent Content(CompetenceProfile profile, IEnumerable<CompetenceModule> modules, ILookup<Guid, LearningOutcome> outcomes) => new()
    {
        Title = profile.Title,
        OccupationCode = profile.OccupationCode,
        Origin = profile.Origin.Code(),
        OriginReference = profile.OriginReference,
        LocalAdaptation = profile.LocalAdaptation,
        IsShared = profile.IsShared,
        Modules =
        [
            .. modules.Select(module => new ModuleContent
            {
                LineageId = module.LineageId,
                Code = module.Code,
                Title = module.Title,
                LearningSite = module.LearningSite.Code(),
                EmployerContribution = module.EmployerContribution,
                EstimatedWeeks = module.EstimatedWeeks,
                SupervisorCapacity = module.SupervisorCapacity,
                SeqfLevel = module.SeqfLevel,
                Outcomes =
                [
                    .. outcomes[module.Id].Select(outcome => new OutcomeContent
                    {
                        LineageId = outcome.LineageId,
                        Text = outcome.Text,
                        Type = outcome.Type.Code(),
                        IsMust = outcome.IsMust,
                        AssessableBy = outcome.AssessableBy.Code(),
                    }),
                ],
            }),
        ],
    };

    /// <summary>Lineages of modules and learning outcomes that are given.</summary>
    public static IEnumerable<Guid?> LineagesOf(CompetenceContent content) => content.Modules.SelectMany(module => module.Outcomes.Select(outcome => outcome.LineageId).Append(module.LineageId));

    /// <summary>Lineages of all versions of a profile, and of the national one that it was copied from.</summary>
    public static async Task<HashSet<Guid>> LineagesAsync(JobbsparDbContext db, CompetenceProfile profile, CancellationToken cancellationToken)
    {
        var modules = db.CompetenceModules.Where(module => db.CompetenceProfiles.Any(row => row.Id == module.CompetenceProfileId && (row.SeriesId == profile.SeriesId || row.Id == profile.BasedOnId)));
        var outcomes = db.LearningOutcomes.Where(outcome => modules.Any(module => module.Id == outcome.ModuleId)).Select(outcome => outcome.LineageId);
        return [.. await modules.Select(module => module.LineageId).Union(outcomes).ToListAsync(cancellationToken)];
    }

    /// <summary>Puts checked content in the place of what a draft said; lineages are kept, and new ones made for what is new.</summary>
    public static async Task ReplaceAsync(JobbsparDbContext db, CompetenceProfile profile, CompetenceContent content, DateTimeOffset now, CancellationToken cancellationToken)
    {
        profile.Title = content.Title!.Trim();
        profile.OccupationCode = content.OccupationCode!.Trim();
        profile.Origin = CodeTable<ProfileOrigin>.Parse(content.Origin!);
        profile.OriginReference = TypedText.OrNull(content.OriginReference);
        profile.LocalAdaptation = TypedText.OrNull(content.LocalAdaptation);
        profile.IsShared = content.IsShared;
        await db.CompetenceModules.Where(row => row.CompetenceProfileId == profile.Id).ExecuteDeleteAsync(cancellationToken);
        for (var index = 0; index < content.Modules.Count; index++)
        {
            var given = content.Modules[index];
            var module = new CompetenceModule
            {
                Id = Guid.CreateVersion7(now),
                CompetenceProfileId = profile.Id,
                LineageId = given.LineageId ?? Guid.CreateVersion7(now),
                Position = index + 1,
                Code = given.Code!.Trim(),
                Title = given.Title!.Trim(),
                LearningSite = CodeTable<LearningSite>.Parse(given.LearningSite!),
                EmployerContribution = TypedText.OrNull(given.EmployerContribution),
                EstimatedWeeks = given.EstimatedWeeks!.Value,
                SupervisorCapacity = given.SupervisorCapacity,
                SeqfLevel = given.SeqfLevel,
            };
            db.CompetenceModules.Add(module);
            db.LearningOutcomes.AddRange(given.Outcomes.Select((outcome, at) => new LearningOutcome
            {
                Id = Guid.CreateVersion7(now),
                ModuleId = module.Id,
                LineageId = outcome.LineageId ?? Guid.CreateVersion7(now),
                Position = at + 1,
                Text = outcome.Text!.Trim(),
                Type = CodeTable<OutcomeType>.Parse(outcome.Type!),
                IsMust = outcome.IsMust,
                AssessableBy = CodeTable<Assessor>.Parse(outcome.AssessableBy!),
            }));
        }
    }
}
