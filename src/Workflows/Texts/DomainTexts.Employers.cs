using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Workflows.Texts;

/// <summary>Names of what employers, profiles and letters of intent are made of.</summary>
public static partial class DomainTexts
{
    /// <summary>Said of a learning outcome without which the role cannot be filled.</summary>
    public static string OutcomeIsMust => Find("Outcome.Must");

    /// <summary>Where an employer stands in a track.</summary>
    public static string Status(TrackEmployerStatus status) => Find($"TrackEmployerStatus.{status.Code()}");

    /// <summary>Form of employment.</summary>
    public static string Name(EmploymentForm form) => Find($"EmploymentForm.{form.Code()}");

    /// <summary>How other ways of organising the work were tried.</summary>
    public static string Name(JobRedesign redesign) => Find($"JobRedesign.{redesign.Code()}");

    /// <summary>What a contact does.</summary>
    public static string Name(ContactRole role) => Find($"ContactRole.{role.Code()}");

    /// <summary>How a contact took place.</summary>
    public static string Name(ContactForm form) => Find($"ContactForm.{form.Code()}");

    /// <summary>Who took part in a contact.</summary>
    public static string Name(ContactParticipant participant) => Find($"ContactParticipant.{participant.Code()}");

    /// <summary>How a union was consulted.</summary>
    public static string Name(ConsultationForm form) => Find($"ConsultationForm.{form.Code()}");

    /// <summary>What a consultation led to.</summary>
    public static string Name(ConsultationOutcome outcome) => Find($"ConsultationOutcome.{outcome.Code()}");

    /// <summary>Where a profile is in its life.</summary>
    public static string Status(ProfileStatus status) => Find($"ProfileStatus.{status.Code()}");

    /// <summary>What a profile goes back to.</summary>
    public static string Name(ProfileOrigin origin) => Find($"ProfileOrigin.{origin.Code()}");

    /// <summary>Where a module is learnt.</summary>
    public static string Name(LearningSite site) => Find($"LearningSite.{site.Code()}");

    /// <summary>Kind of a learning outcome.</summary>
    public static string Name(OutcomeType type) => Find($"OutcomeType.{type.Code()}");

    /// <summary>Who judges a learning outcome.</summary>
    public static string Name(Assessor assessor) => Find($"Assessor.{assessor.Code()}");

    /// <summary>What a requirement is about.</summary>
    public static string Name(RequirementKind kind) => Find($"RequirementKind.{kind.Code()}");

    /// <summary>How much a requirement is required.</summary>
    public static string Name(RequirementLevel level) => Find($"RequirementLevel.{level.Code()}");

    /// <summary>When a requirement has to be met.</summary>
    public static string Name(NeededAt at) => Find($"NeededAt.{at.Code()}");

    /// <summary>Level of Swedish.</summary>
    public static string Name(LanguageLevel level) => Find($"LanguageLevel.{level.Code()}");

    /// <summary>Where a letter of intent stands.</summary>
    public static string Status(LetterStatus status) => Find($"LetterStatus.{status.Code()}");

    /// <summary>What a party is.</summary>
    public static string Name(LetterPartyKind kind) => Find($"LetterPartyKind.{kind.Code()}");

    /// <summary>How a party confirmed.</summary>
    public static string Name(ConfirmationForm form) => Find($"ConfirmationForm.{form.Code()}");

    /// <summary>What a commitment is about.</summary>
    public static string Name(CommitmentCategory category) => Find($"CommitmentCategory.{category.Code()}");

    /// <summary>How a commitment goes.</summary>
    public static string Status(CommitmentStatus status) => Find($"CommitmentStatus.{status.Code()}");

    /// <summary>Where a module is learnt, by its code; another text unchanged.</summary>
    internal static string LearningSite(string? code) => FindOrNull($"LearningSite.{code}") ?? code ?? "";

    /// <summary>Kind of a learning outcome, by its code; another text unchanged.</summary>
    internal static string OutcomeType(string? code) => FindOrNull($"OutcomeType.{code}") ?? code ?? "";
}
