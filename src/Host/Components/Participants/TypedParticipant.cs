using System.Globalization;
using Jobbspar.Host.Components.Tracks;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.Components.Participants;

/// <summary>What is typed of a participant, as typed.</summary>
public sealed class TypedParticipant
{
    /// <summary>As typed.</summary>
    public string Name { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Number { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Kind { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Protection { get; set; } = ProtectionLevel.None.Code();

    /// <summary>As typed.</summary>
    public bool KeepIdentity { get; set; }

    /// <summary>As typed.</summary>
    public string Phone { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Email { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Language { get; set; } = "";

    /// <summary>As typed.</summary>
    public bool Interpreter { get; set; }

    /// <summary>As typed.</summary>
    public string? Gender { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Education { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Swedish { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Licence { get; set; } = "";

    /// <summary>As typed.</summary>
    public string? Source { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Start { get; set; } = "";

    /// <summary>As typed.</summary>
    public string End { get; set; } = "";

    /// <summary>As typed.</summary>
    public string Scope { get; set; } = "100";

    /// <summary>As typed.</summary>
    public HashSet<Adjustment> Adjustments { get; } = [];

    /// <summary>What was said before, to be corrected.</summary>
    public static TypedParticipant Of(NewParticipant said)
    {
        var typed = new TypedParticipant
        {
            Name = said.Name ?? "",
            Phone = said.Phone ?? "",
            Email = said.Email ?? "",
            Language = said.ContactLanguage ?? "",
            Interpreter = said.InterpreterNeeded,
            Gender = said.Gender,
            Education = said.EducationLevel,
            Swedish = said.SwedishLevel ?? "",
            Licence = said.DrivingLicence ?? "",
            Source = said.Source,
            Start = said.PlannedStart?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            End = said.PlannedEnd?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            Scope = said.PlannedScopePercent?.ToString(CultureInfo.InvariantCulture) ?? "",
        };
        typed.Adjustments.UnionWith(said.Adjustments.Select(CodeTable<Adjustment>.Parse));
        return typed;
    }

    /// <summary>What the command takes. A scope that is no number becomes 0, which the server refuses with its bounds.</summary>
    public NewParticipant ToSaid(int? birthYear = null) => new()
    {
        Name = Name,
        Number = Number,
        IdentityKind = Kind,
        Protection = Protection,
        KeepIdentity = KeepIdentity,
        Phone = Phone,
        Email = Email,
        ContactLanguage = Language,
        InterpreterNeeded = Interpreter,
        Gender = Gender,
        BirthYear = birthYear,
        EducationLevel = Education,
        SwedishLevel = Swedish,
        DrivingLicence = Licence,
        Source = Source,
        PlannedStart = TypedTrack.DateOrNull(Start),
        PlannedEnd = TypedTrack.DateOrNull(End),
        PlannedScopePercent = Scope.Trim().Length == 0 ? null : int.TryParse(Scope.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) ? percent : 0,
        Adjustments = [.. Adjustments.Select(adjustment => adjustment.Code())],
    };
}
