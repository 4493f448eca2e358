using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Steering;

namespace Jobbspar.Host.RestApi.Steering;

/// <summary>A meeting of a steering group: agenda before, minutes after.</summary>
internal sealed record SteeringMeetingAnswer
{
    public required SteeringMeetingRow Meeting { get; init; }

    public required IReadOnlyList<string> PresentPeople { get; init; }

    public string? Notes { get; init; }

    public required IReadOnlyList<EscalationRow> AgendaQuestions { get; init; }

    public required IReadOnlyList<DecisionRow> Decisions { get; init; }

    public required IReadOnlyList<PutOffQuestion> PutOffQuestions { get; init; }

    public required IReadOnlyList<DecisionRow> EarlierDecisions { get; init; }

    public required int Version { get; init; }

    public static SteeringMeetingAnswer Of(MeetingPage page) => new()
    {
        Meeting = page.Row,
        PresentPeople = page.Present,
        Notes = page.Notes,
        AgendaQuestions = page.Agenda,
        Decisions = page.Decisions,
        PutOffQuestions = page.PutOff,
        EarlierDecisions = page.NotCarriedOut,
        Version = page.Version,
    };
}
