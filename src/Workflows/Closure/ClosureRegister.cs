using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>
/// What is registered of how a participant ends: her dropout (GENO-16), the plan (GENO-18), certificates (GENO-17, AVSL-12), the closure with what its outcome rests
/// on (AVSL-01, -02, -03, -13, -14), and the contacts after hiring (AVSL-08).
/// </summary>
public sealed class ClosureRegister(TimeProvider clock) : IRegisterEvidence
{
    /// <inheritdoc />
    public IReadOnlyList<string> ItemCodes { get; } = ["GENO-16", "GENO-17", "GENO-18", "AVSL-01", "AVSL-02", "AVSL-03", "AVSL-08", "AVSL-12", "AVSL-13", "AVSL-14"];

    /// <inheritdoc />
    public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        return question.IsOfTrack
            ? Task.FromResult<SuppliedEvidence?>(null)
            : question.ItemCode switch
            {
                "GENO-16" => DropoutAsync(db, question, cancellationToken),
                "GENO-17" => CertificatesAsync(db, question, cancellationToken),
                "GENO-18" => PlanAsync(db, question, cancellationToken),
                "AVSL-02" => EmploymentAsync(db, question, cancellationToken),
                "AVSL-03" => StudiesAsync(db, question, cancellationToken),
                "AVSL-08" => ContactAsync(db, question, cancellationToken),
                "AVSL-12" => HeldAsync(db, question, cancellationToken),
                _ => ClosureAsync(db, question, cancellationToken),
            };
    }

    private static SuppliedEvidence Supplied(EvidenceQuestion question) => new("Closure", $"/jobbspar/{question.TrackId}/avslut/{question.SubjectId}");

    /// <inheritdoc />
    public SuppliedEvidence Place(EvidenceQuestion question) => Supplied(question);

    /// <summary>
    /// A dropout is the closure that registers it. Before it there is a risk: what the latest follow-up that saw it means to do. Whether it becomes a dropout is hers, and typed.
    /// </summary>
    private static async Task<SuppliedEvidence?> DropoutAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var risk = await db.FollowUps
            .Where(row => row.ParticipantId == question.SubjectId && row.DropoutRisk == DropoutRisk.High)
            .OrderByDescending(row => row.HeldOn).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var action = risk is null ? null : string.Join('\n', risk.Actions);
        if (await db.ParticipantClosures.SingleOrDefaultAsync(row => row.ParticipantId == question.SubjectId && row.Outcome == ClosureOutcome.Dropout, cancellationToken) is not { } closure)
        {
            return risk is null ? null : new SuppliedEvidence("FollowUps", $"/jobbspar/{question.TrackId}/uppfoljning/deltagare/{question.SubjectId}").With("atgard", action);
        }

        var receiver = await db.Organisations.Where(row => row.Name == closure.HandoverParty).Select(row => (OrganisationType?)row.Type).FirstOrDefaultAsync(cancellationToken);
        return Supplied(question)
            .With("handelse", "AVHOPP")
            .With("datum", closure.DropoutOn)
            .With("orsak", closure.DropoutReason?.Code())
            .With("atgard", string.IsNullOrWhiteSpace(action) ? closure.HandoverParty is { } party ? DomainTexts.HandedOver(party) : null : action)
            .With("nastaSteg", receiver switch { OrganisationType.EmploymentService => "AF", OrganisationType.Municipality => "KOMMUN", null => null, _ => "ANNAT" })
            .With("ersattare", closure.Replacement?.Code())
            .With("aterkopplat", closure.HandoverOn);
    }

    /// <summary>Asked after each intervention that raises competence, and summed: how many there have been, and what was issued.</summary>
    private async Task<SuppliedEvidence?> CertificatesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var periods = await LearningPeriods.ReadAsync(db, question.TrackId, question.SubjectId, cancellationToken);
        var told = periods.Told(question.ItemCode, question.SubjectId, SwedishTime.Today(clock));
        var issued = await db.Certificates.Where(row => row.ParticipantId == question.SubjectId && row.IssuedOn != null).ToListAsync(cancellationToken);
        var supplied = Supplied(question).With("insatser", told == 0 ? null : told);
        return issued.Count == 0
            ? supplied
            : supplied.With("utfardade", issued.Count).With("typer", issued.Select(row => row.Type.Code()).Distinct(StringComparer.Ordinal)).With("datum", issued.Max(row => row.IssuedOn));
    }

    private static async Task<SuppliedEvidence?> HeldAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var expected = await db.Certificates.Where(row => row.ParticipantId == question.SubjectId).Select(row => row.IsHeld).ToListAsync(cancellationToken);
        var missing = await db.ParticipantClosures.Where(row => row.ParticipantId == question.SubjectId).Select(row => row.CertificatesMissing).SingleOrDefaultAsync(cancellationToken);
        return expected.Count == 0 ? null : Supplied(question).With("vantade", expected.Count).With("mottagna", expected.Count(held => held)).With("orsak", missing);
    }

    private static async Task<SuppliedEvidence?> PlanAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await db.ClosurePlans.SingleOrDefaultAsync(row => row.ParticipantId == question.SubjectId, cancellationToken) is not { } plan)
        {
            return null;
        }

        var subsidy = await db.WageSubsidies
            .Where(row => db.Employments.Any(employment => employment.Id == row.EmploymentId && employment.ParticipantId == question.SubjectId))
            .FirstOrDefaultAsync(cancellationToken);
        var applied = await db.StudyContinuations.Where(row => row.ParticipantId == question.SubjectId).Select(row => row.AppliedOn).SingleOrDefaultAsync(cancellationToken);
        return Supplied(question)
            .With("utfall", plan.ExpectedOutcome switch
            {
                ClosureOutcome.EmployedInTrack or ClosureOutcome.EmployedElsewhere => "ANSTALLNING",
                ClosureOutcome.Studies => "STUDIER",
                ClosureOutcome.CompletedWithoutJob => "UTAN_ANSTALLNING",
                _ => null,
            })
            .With("arbetsgivarenInformerad", plan.EmployerInformedOn)
            .With("subvention", subsidy switch
            {
                { Needed: SubsidyNeed.No } => "INGEN",
                { Type: SubsidyType.NewStart or SubsidyType.Introduction or SubsidyType.Establishment } => subsidy.Type.Value.Code(),

                // Lönebidrag tells of health: the form says only that there is support.
                { Type: not null } => "ANNAT_STOD",
                _ => null,
            })
            .With("sokande", subsidy?.Applicant switch { SubsidyApplicant.Employer => "ARBETSGIVARE", SubsidyApplicant.JobSeeker => "DELTAGARE", _ => null })
            .With("ansokan", subsidy?.AppliedOn)
            .With("anmalan", applied);
    }

    private static async Task<SuppliedEvidence?> EmploymentAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await db.Employments.SingleOrDefaultAsync(row => row.ParticipantId == question.SubjectId, cancellationToken) is not { } employment)
        {
            return null;
        }

        var subsidy = await db.WageSubsidies.SingleOrDefaultAsync(row => row.EmploymentId == employment.Id, cancellationToken);
        return Supplied(question)
            .With("form", employment.Form.Code())
            .With("omfattning", employment.ExtentPercent)
            .With("anstallningStart", employment.StartsOn)
            .With("subvention", subsidy switch
            {
                null => null,
                { Needed: SubsidyNeed.No } => "INGEN_BEHOVS",
                { Decision: SubsidyDecision.Granted } => "BIFALL",
                { Decision: SubsidyDecision.Rejected } => "AVSLAG",

                // An application that was withdrawn is no longer looked into: the employment stands without it, or the form is asked.
                { Decision: SubsidyDecision.Withdrawn } => employment.ConfirmedWithoutSubsidyOn is null ? null : "INGEN_BEHOVS",
                _ => "UTREDS",
            })
            .With("ansokanDatum", subsidy?.AppliedOn)
            .With("beslutsdatum", subsidy?.DecidedOn)
            .With("bekraftadUtanSubvention", subsidy?.Decision is SubsidyDecision.Rejected ? employment.ConfirmedWithoutSubsidyOn is not null : null);
    }

    private static async Task<SuppliedEvidence?> StudiesAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken) =>
        await db.StudyContinuations.SingleOrDefaultAsync(row => row.ParticipantId == question.SubjectId, cancellationToken) is not { } studies
            ? null
            : Supplied(question)
                .With("utbildning", $"{studies.Education}, {studies.Provider}")
                .With("anmalanDatum", studies.AppliedOn)
                .With("antagning", studies.Admission.Code())
                .With("studieplan", studies.StudyPlan.Code())
                .With("studiestart", studies.StartsOn);

    private static async Task<SuppliedEvidence?> ContactAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        var after = await EarlierOccurrence.DateAsync(db, question, "datum", cancellationToken);
        var latest = await db.PostHireContacts
            .Where(row => row.HeldOn > after && db.Employments.Any(employment => employment.Id == row.EmploymentId && employment.ParticipantId == question.SubjectId))
            .OrderBy(row => row.HeldOn)
            .FirstOrDefaultAsync(cancellationToken);
        return latest is null ? null : Supplied(question).With("datum", latest.HeldOn).With("status", latest.State?.Code());
    }

    private static async Task<SuppliedEvidence?> ClosureAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (await db.ParticipantClosures.SingleOrDefaultAsync(row => row.ParticipantId == question.SubjectId, cancellationToken) is not { } closure)
        {
            return null;
        }

        var supplied = Supplied(question);
        return question.ItemCode switch
        {
            "AVSL-13" => supplied
                .With("kontakt", closure.SupportContact)
                .With("overlamnad", closure.SupportOn)
                .With("nyOmgang", closure.NextRoundInterest switch { NextRoundInterest.Yes => true, NextRoundInterest.No => false, _ => null }),
            "AVSL-14" => supplied
                .With("orsak", closure.DropoutReason?.Code())
                .With("avhopp", closure.DropoutOn)
                .With("aterlamnad", closure.HandoverOn),
            _ => supplied
                .With("utfall", closure.Outcome.Code())
                .With("datum", closure.ClosedOn)
                .With("enligtPlan", closure.AsPlanned)
                .With("andradOrsak", closure.ChangeReason),
        };
    }
}
