using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>What is said of a participant and can be corrected: read, changed and sent back whole. Number and protection are changed by acts of their own, on the pages.</summary>
internal sealed record ParticipantDetails
{
    /// <summary>Name; null where the user may not see it.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone; null where the user may not see it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address; null where the user may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>ISO 639 code.</summary>
    public string? ContactLanguage { get; init; }

    /// <summary>True where an interpreter is needed.</summary>
    public bool InterpreterNeeded { get; init; }

    /// <summary>Code of <see cref="Workflows.Participants.Gender"/>.</summary>
    public string? Gender { get; init; }

    /// <summary>Year of birth; kept only where there is no number to take it from.</summary>
    public int? BirthYear { get; init; }

    /// <summary>Code of <see cref="Workflows.Participants.EducationLevel"/>.</summary>
    public string? EducationLevel { get; init; }

    /// <summary>Code of <see cref="Workflows.Participants.SwedishLevel"/>; kept only where a requirement profile of the track asks for language.</summary>
    public string? SwedishLevel { get; init; }

    /// <summary>Code of <see cref="Workflows.Participants.DrivingLicence"/>; kept only where a requirement profile of the track asks for a licence.</summary>
    public string? DrivingLicence { get; init; }

    /// <summary>Code of <see cref="ParticipantSource"/>.</summary>
    public string? Source { get; init; }

    /// <summary>Her planned first day.</summary>
    public DateOnly? PlannedStart { get; init; }

    /// <summary>Her planned last day.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>Planned scope in per cent; 100 where it is left out.</summary>
    public int? PlannedScopePercent { get; init; }

    /// <summary>Codes of <see cref="Adjustment"/>.</summary>
    public IReadOnlyList<string> Adjustments { get; init; } = [];

    public static ParticipantDetails Of(NewParticipant said) => new()
    {
        Name = said.Name,
        Phone = said.Phone,
        Email = said.Email,
        ContactLanguage = said.ContactLanguage,
        InterpreterNeeded = said.InterpreterNeeded,
        Gender = said.Gender,
        BirthYear = said.BirthYear,
        EducationLevel = said.EducationLevel,
        SwedishLevel = said.SwedishLevel,
        DrivingLicence = said.DrivingLicence,
        Source = said.Source,
        PlannedStart = said.PlannedStart,
        PlannedEnd = said.PlannedEnd,
        PlannedScopePercent = said.PlannedScopePercent,
        Adjustments = said.Adjustments,
    };

    public NewParticipant ToSaid() => new()
    {
        Name = Name,
        Phone = Phone,
        Email = Email,
        ContactLanguage = ContactLanguage,
        InterpreterNeeded = InterpreterNeeded,
        Gender = Gender,
        BirthYear = BirthYear,
        EducationLevel = EducationLevel,
        SwedishLevel = SwedishLevel,
        DrivingLicence = DrivingLicence,
        Source = Source,
        PlannedStart = PlannedStart,
        PlannedEnd = PlannedEnd,
        PlannedScopePercent = PlannedScopePercent,
        Adjustments = Adjustments,
    };
}
