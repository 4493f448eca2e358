namespace Jobbspar.Workflows.Employers;

/// <summary>What stands about one employer of a track, as far as the evidence of checklist items rests on it (PLAN-05, 06, 12–20).</summary>
public sealed record EmployerEvidence
{
    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required TrackEmployerStatus Status { get; init; }

    /// <summary>PLAN-05: when the need was mapped.</summary>
    public DateOnly? NeedMappedOn { get; init; }

    /// <summary>PLAN-05: the need is written down.</summary>
    public required bool HasNeedText { get; init; }

    /// <summary>PLAN-05.</summary>
    public required bool NeedRecurs { get; init; }

    /// <summary>PLAN-12.</summary>
    public required int VacanciesEstimated { get; init; }

    /// <summary>PLAN-12: first day of the window.</summary>
    public DateOnly? VacanciesFrom { get; init; }

    /// <summary>PLAN-12: last day of it.</summary>
    public DateOnly? VacanciesTo { get; init; }

    /// <summary>PLAN-12.</summary>
    public required EmploymentForm ExpectedForm { get; init; }

    /// <summary>PLAN-12: when a contact of the employer confirmed the need; null until then.</summary>
    public DateOnly? NeedConfirmedOn { get; init; }

    /// <summary>PLAN-13: contacts in the log.</summary>
    public required int Contacts { get; init; }

    /// <summary>PLAN-13 and E-KONTAKT: the latest of them.</summary>
    public DateOnly? LastContactOn { get; init; }

    /// <summary>PLAN-14: the tasks of the work are written down.</summary>
    public required bool HasWorkTasks { get; init; }

    /// <summary>PLAN-14: a requirement profile, draft or fixed, has requirements; each of them has its level by construction.</summary>
    public required bool EveryRequirementHasALevel { get; init; }

    /// <summary>PLAN-14: every language level that is a must has been questioned, and there is a requirement profile.</summary>
    public required bool LanguageIsChallenged { get; init; }

    /// <summary>PLAN-15.</summary>
    public required JobRedesign JobRedesign { get; init; }

    /// <summary>PLAN-16: outcome of the latest consultation; null where there is none.</summary>
    public ConsultationOutcome? Consultation { get; init; }

    /// <summary>PLAN-16: its date.</summary>
    public DateOnly? ConsultedOn { get; init; }

    /// <summary>PLAN-16: the collective agreement is named.</summary>
    public required bool HasCollectiveAgreement { get; init; }

    /// <summary>PLAN-17: the fixed competence profile, of the employer itself or shared in the track; null where none is fixed.</summary>
    public ProfileFact? CompetenceProfile { get; init; }

    /// <summary>PLAN-18: the fixed competence profile has workplace learning whose weeks and supervisors' capacity are stated, or none at a workplace.</summary>
    public required bool EveryModuleSaysWhereItIsLearnt { get; init; }

    /// <summary>PLAN-06: the fixed requirement profile; null where none is fixed.</summary>
    public ProfileFact? RequirementProfile { get; init; }

    /// <summary>PLAN-06: version of the competence profile that it builds on.</summary>
    public Guid? RequirementsRestOn { get; init; }

    /// <summary>PLAN-19: the version that is with the parties; null where none was sent.</summary>
    public LetterFact? Letter { get; init; }

    /// <summary>PLAN-20: a sponsor in management is named.</summary>
    public required bool HasSponsor { get; init; }

    /// <summary>PLAN-20: workplaces used, with what they lack.</summary>
    public required IReadOnlyList<WorkplaceFact> Workplaces { get; init; }
}
