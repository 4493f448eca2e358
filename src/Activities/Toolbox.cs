using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Activities;

/// <summary>What the administrator finds in the designer's toolbox: categories and the choices of drop-downs, in Swedish.</summary>
internal static class Toolbox
{
    /// <summary>Category of phases, gates and closing.</summary>
    public const string TrackCategory = "Flöde";

    /// <summary>Category of what the ladder is drawn with.</summary>
    public const string EscalationCategory = "Eskalering";

    public static IReadOnlyList<KeyValuePair<string, string>> Levels { get; } =
    [
        KeyValuePair.Create(EscalationLevel.Coordinators.Code(), "L1 Koordinatorerna"),
        KeyValuePair.Create(EscalationLevel.Managers.Code(), "L2 Ansvarig chef"),
        KeyValuePair.Create(EscalationLevel.SteeringGroup.Code(), "L3 Styrgruppen"),
        KeyValuePair.Create(EscalationLevel.HigherUp.Code(), "L4 Högre upp i organisationen"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Phases { get; } =
        [.. Enum.GetValues<Phase>().Select(phase => KeyValuePair.Create(phase.Code(), PhaseName(phase)))];

    public static IReadOnlyList<KeyValuePair<string, string>> PhaseGates { get; } =
        [.. PhaseGate.All.Select(gate => KeyValuePair.Create(gate.Code, $"{gate.Code} {PhaseName(gate.Closes)} → {(gate.LeadsTo is { } next ? PhaseName(next) : "Avslutat")}"))];

    /// <summary>All gates that an item may hold.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Gates { get; } =
    [
        .. PhaseGates,
        KeyValuePair.Create(ParticipantGate.Accepted, "P1 Deltagaren kan antas"),
        KeyValuePair.Create(ParticipantGate.Started, "P2 Deltagarens insats kan starta"),
        KeyValuePair.Create(ParticipantGate.Closed, "P3 Deltagaren kan avslutas"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Closures { get; } =
    [
        KeyValuePair.Create("ANSTALLNING", "Anställning"),
        KeyValuePair.Create("STUDIER", "Studier"),
        KeyValuePair.Create("UTAN_ANSTALLNING", "Fullföljer utan anställning"),
        KeyValuePair.Create("AVHOPP", "Avhopp"),
        KeyValuePair.Create("ANNAT", "Annat"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Strengths { get; } =
    [
        KeyValuePair.Create("H", "Hård: måste vara klar"),
        KeyValuePair.Create("W", "Kan undantas med skriftligt skäl"),
        KeyValuePair.Create("A", "Rådgivande: hindrar inte"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Anchors { get; } =
    [
        KeyValuePair.Create(DueAnchor.Registered.Code(), "Spåret registrerat"),
        KeyValuePair.Create(DueAnchor.RecruitmentStart.Code(), "Rekryteringsfasen inledd"),
        KeyValuePair.Create(DueAnchor.PlannedStart.Code(), "Planerad start av första insatsen"),
        KeyValuePair.Create(DueAnchor.PlannedEnd.Code(), "Planerat slut"),
        KeyValuePair.Create(DueAnchor.EmploymentStart.Code(), "Deltagarens anställning började"),
        KeyValuePair.Create(DueAnchor.Opened.Code(), "Uppgiften öppnad"),
    ];

    /// <summary>Who may be responsible for an item, as the checklist names them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Responsible { get; } =
    [
        KeyValuePair.Create("KOORDINATOR", "Koordinator"),
        KeyValuePair.Create("AF", "Arbetsförmedlingen"),
        KeyValuePair.Create("KOMMUN", "Kommunen"),
        KeyValuePair.Create("AF_OCH_KOMMUN", "Arbetsförmedlingen och kommunen"),
        KeyValuePair.Create("AF_ELLER_UTBILDARE", "Arbetsförmedlingen eller utbildaren"),
        KeyValuePair.Create("UTBILDARE", "Utbildaren"),
        KeyValuePair.Create("ARBETSGIVARE", "Arbetsgivaren"),
        KeyValuePair.Create("HANDLEDARE", "Handledaren"),
        KeyValuePair.Create("JOBBCOACH", "Jobbcoachen"),
        KeyValuePair.Create("INSATSAGARE", "Insatsens ägare"),
        KeyValuePair.Create("UTLAMNANDE_PART", "Den part som lämnar ut uppgifter"),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Policies { get; } =
        [.. ReminderPolicy.All.Select(policy => KeyValuePair.Create(policy.Code, policy.Label))];

    /// <summary>Category of a phase's checklist items.</summary>
    public static string PhaseName(Phase phase) => phase switch
    {
        Phase.Planning => "Planering",
        Phase.Recruitment => "Rekrytering",
        Phase.Implementation => "Genomförande",
        Phase.Closure => "Avslutning",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "Not a phase."),
    };
}
