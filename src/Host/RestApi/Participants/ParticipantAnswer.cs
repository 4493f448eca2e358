using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>One participant.</summary>
internal sealed record ParticipantAnswer
{
    /// <summary>As in the list.</summary>
    public required ParticipantRow Participant { get; init; }

    /// <summary>Track.</summary>
    public required Guid TrackId { get; init; }

    /// <summary><c>ÅÅÅÅMMDD-****</c>; null where the user may not see it.</summary>
    public required string? MaskedNumber { get; init; }

    /// <summary>What can be corrected.</summary>
    public required ParticipantDetails Details { get; init; }

    /// <summary>What is needed before she can be accepted.</summary>
    public required IReadOnlyList<ApiReason> MissingForAcceptance { get; init; }

    /// <summary>Where her status may go from here.</summary>
    public required IReadOnlyList<ParticipantStatus> NextStatuses { get; init; }

    /// <summary>Her chain, in order.</summary>
    public required IReadOnlyList<StepAnswer> Chain { get; init; }

    public static ParticipantAnswer Of(ParticipantPage page) => new()
    {
        Participant = page.Row,
        TrackId = page.Head.Id,
        MaskedNumber = page.MaskedNumber,
        Details = ParticipantDetails.Of(page.Said),
        MissingForAcceptance = [.. page.Missing.Select(ApiReason.Of)],
        NextStatuses = page.NextStatuses,
        Chain = [.. page.Steps.Select(row => StepAnswer.Of(row.Step))],
    };
}
