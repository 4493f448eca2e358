using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Interventions.Coverage;

/// <summary>
/// What the catalogue and the track's chain show: whose supply was gone through (PLAN-21), that the chain can be used and combined (PLAN-22), what it covers (PLAN-07, PLAN-23), that it
/// is fixed (PLAN-24), its support (PLAN-26), the meetings before its transitions (PLAN-27), and the change that a task was opened for (GENO-13).
/// </summary>
public sealed class InterventionRegister(InterventionEvidence evidence) : IRegisterEvidence
{
    private const string Supply = "PLAN-21";
    private const string Usable = "PLAN-22";
    private const string Changed = "GENO-13";

    /// <summary>Kinds of support that the form names; others are "ANNAT".</summary>
    private static readonly InterventionType[] NamedSupport =
    [
        InterventionType.IntroductionWeek,
        InterventionType.StudyVisit,
        InterventionType.PreparatoryTraining,
        InterventionType.VocationalSwedish,
        InterventionType.LanguageSupport,
        InterventionType.JobCoach,
    ];

    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["PLAN-07", Supply, Usable, "PLAN-23", "PLAN-24", "PLAN-26", "PLAN-27", Changed];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.ItemCode switch
        {
            Supply => SupplyAsync(db, question, cancellationToken),
            Usable => UsableAsync(db, question, cancellationToken),
            Changed => ChangeAsync(db, question, cancellationToken),
            _ => ChainAsync(db, question, cancellationToken),
        };
    }

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => Supplied(question);

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Interventions", $"/jobbspar/{question.TrackId}/insatser");

    /// <summary>The version in force, where it was fixed with a reason since the task was opened. Whom it concerns, and when they were told, is typed.</summary>
    private static async Task<SuppliedEvidence?> ChangeAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var opened = await db.ChecklistItems.Where(row => row.Id == question.TaskId).Select(row => (DateTimeOffset?)row.OpenedAt).SingleOrDefaultAsync(cancellationToken);
        var chain = await db.InterventionChains.SingleOrDefaultAsync(row => row.TrackId == question.TrackId && row.Status == ChainStatus.Fixed && row.Reason != null, cancellationToken);
        return opened is { } from && chain is { FixedAt: { } fixedAt } && SwedishTime.DateOf(fixedAt) >= SwedishTime.DateOf(from)
            ? Supplied(question).With("beslutad", SwedishTime.DateOf(fixedAt)).With("nyVersion", chain.Number).With("skal", chain.Reason)
            : null;
    }

    /// <summary>Once somebody has begun to go through the supply, what was not gone through counts as none.</summary>
    private static async Task<SuppliedEvidence?> SupplyAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var reviews = await db.CatalogueReviews.Where(row => row.TrackId == question.TrackId).ToListAsync(cancellationToken);
        if (reviews.Count == 0)
        {
            return null;
        }

        int Of(ProviderKind kind) => reviews.Count(row => row.Provider == kind && row.CatalogueItemId is not null);
        return Supplied(question)
            .With("franAf", Of(ProviderKind.EmploymentService))
            .With("franKommun", Of(ProviderKind.Municipality))
            .With("franAndra", Of(ProviderKind.Other))
            .With("ingetUtbud", reviews.Where(row => row.CatalogueItemId is null).Select(row => row.Provider.Code()).Distinct(StringComparer.Ordinal))
            .With("datum", reviews.Max(row => row.ReviewedOn));
    }

    /// <summary>
    /// What the catalogue says of the chain's interventions. The group is one that suits them all; where none does, or the catalogue says nothing of it, it is typed how that
    /// is solved, as is funding that no intervention tells of.
    /// </summary>
    private static async Task<SuppliedEvidence?> UsableAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var steps = await (
            from step in InterventionsInForce.Of(db, question.TrackId)
            join item in db.InterventionCatalogueItems on step.CatalogueItemId equals item.Id
            orderby step.Position
            select new { step.Label, step.PlannedStart, Item = item }).AsNoTracking().ToListAsync(cancellationToken);
        if (steps.Count == 0)
        {
            return null;
        }

        var (smallest, largest) = (steps.Max(row => row.Item.GroupMin), steps.Min(row => row.Item.GroupMax));
        var suits = !(smallest > largest);
        var funded = steps.Count(row => !string.IsNullOrWhiteSpace(row.Item.Funding));
        var combined = steps.SelectMany((row, place) => steps.Skip(place + 1)
            .Where(other => row.Item.CombinableWith.Contains(other.Item.Type) || other.Item.CombinableWith.Contains(row.Item.Type))
            .Select(other => $"{row.Label} + {other.Label}"));
        return Supplied(question)
            .With("insatser", steps.Count)
            .With("finns", steps.Count(row => row.Item.Availability is Availability.Exists))
            .With("skapas", steps.Count(row => row.Item.Availability is not Availability.Exists))
            .With("forstaStart", steps.Min(row => row.PlannedStart))
            .With("finansiering", funded == steps.Count ? "KLAR" : funded > 0 ? "DELVIS" : null)
            .With("minstaGrupp", suits ? smallest : null)
            .With("storstaGrupp", suits ? largest : null)
            .With("kombineras", string.Join('\n', combined.Distinct(StringComparer.Ordinal)));
    }

    private async Task<SuppliedEvidence?> ChainAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var facts = await evidence.OfTrackAsync(db, question.TrackId, cancellationToken);
        if (facts.Interventions == 0)
        {
            return null;
        }

        var supplied = Supplied(question);
        return question.ItemCode switch
        {
            "PLAN-07" => await CombinedAsync(db, question, facts, cancellationToken),
            "PLAN-23" => Counted(supplied, "laranderesultat", facts.MustOutcomes, "tackta", facts.UncoveredOutcomes.Count)
                .With("franKommun", facts.FromMunicipality)
                .With("franAf", facts.FromEmploymentService)
                .With("skal", facts.OneSidedReason),
            "PLAN-24" => supplied
                .With("status", facts.FixedNumber > 0 ? "FASTSTALLD" : "UTKAST")
                .With("version", facts.FixedNumber > 0 ? facts.FixedNumber : facts.ChainNumber)
                .With("presenterad", facts.PresentedOn),
            "PLAN-26" => await SupportAsync(db, question, facts, cancellationToken),
            _ => supplied.With("overgangar", facts.Transitions).With("medAvstamning", facts.SyncedTransitions),
        };
    }

    /// <summary>A track without requirements or learning outcomes in its registers leaves them to be counted by hand.</summary>
    private static SuppliedEvidence Counted(SuppliedEvidence supplied, string all, int must, string covered, int uncovered) =>
        must == 0 ? supplied : supplied.With(all, must).With(covered, must - uncovered);

    private static async Task<SuppliedEvidence> CombinedAsync(JobbsparDbContext db, EvidenceQuestion question, InterventionFacts facts, CancellationToken cancellationToken) =>
        Counted(Supplied(question), "antalKrav", facts.MustRequirements, "kravIInsats", facts.UncoveredRequirements.Count)
            .With("kedjaVersion", facts.FixedNumber > 0 ? facts.FixedNumber : facts.ChainNumber)
            .With("kravprofilVersion", int.TryParse(facts.RequirementProfileVersion, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : (int?)null)
            .With("insatser", (await InterventionsInForce.Of(db, question.TrackId).OrderBy(row => row.Position).Select(row => row.Label).ToListAsync(cancellationToken)).Distinct(StringComparer.Ordinal));

    private static async Task<SuppliedEvidence?> SupportAsync(JobbsparDbContext db, EvidenceQuestion question, InterventionFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Support == 0)
        {
            return facts.NoSupportReason is null ? null : Supplied(question).With("behov", "BEHOVS_EJ").With("skal", facts.NoSupportReason);
        }

        var planned = await InterventionsInForce.Of(db, question.TrackId)
            .Join(db.InterventionCatalogueItems, row => row.CatalogueItemId, item => item.Id, (row, item) => new { item.Type, item.Category, row.IsOccupying })
            .ToListAsync(cancellationToken);
        var support = planned.FindAll(row => row.Category is InterventionCategory.Supporting or InterventionCategory.Preparatory || NamedSupport.Contains(row.Type));
        string Named(InterventionType type) => NamedSupport.Contains(type) ? type.Code() : "ANNAT";
        return Supplied(question)
            .With("behov", "PLANERADE")
            .With("insatser", support.Select(row => Named(row.Type)).Distinct(StringComparer.Ordinal))
            .With("upptarTid", support.Where(row => row.IsOccupying).Select(row => Named(row.Type)).Distinct(StringComparer.Ordinal));
    }
}
