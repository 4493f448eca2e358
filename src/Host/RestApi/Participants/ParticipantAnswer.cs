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
    public required IReadOnlyList<ApiReason> AcceptanceNeeds { get; init; }

    /// <summary>Where her status may go from here.</summary>
    public required IReadOnlyList<ParticipantStatus> NextStatuses { get; init; }

    /// <summary>What is known of what acceptance asks for: what is sent back to change it.</summary>
    public required Preparation Preparation { get; init; }

    /// <summary>What the selection decided, latest first.</summary>
    public required IReadOnlyList<SelectionAnswer> Selections { get; init; }

    /// <summary>Local date on which she was told; null until she is, or where it does not apply.</summary>
    public required DateOnly? NoticeGivenOn { get; init; }

    /// <summary>What she was offered then.</summary>
    public required NextStep? NextStep { get; init; }

    /// <summary>Her chain, in order.</summary>
    public required IReadOnlyList<StepAnswer> Steps { get; init; }

    /// <summary>Steps of the track's chain that can be copied into it.</summary>
    public required IReadOnlyList<OfferedStep> OfferedSteps { get; init; }

    /// <summary>What to look twice at in her chain; it refuses nothing.</summary>
    public required IReadOnlyList<ChainWarning> Warnings { get; init; }

    /// <summary>Local date on which her chain was decided.</summary>
    public required DateOnly? ChainDecidedOn { get; init; }

    /// <summary>Local date on which she was told of it.</summary>
    public required DateOnly? ChainInformedOn { get; init; }

    /// <summary>Absences, latest first.</summary>
    public required IReadOnlyList<AbsenceAnswer> Absences { get; init; }

    /// <summary>Consents by which data of her may pass, latest first.</summary>
    public required IReadOnlyList<ConsentAnswer> Consents { get; init; }

    /// <summary>Where her protected identity is kept: the coordinators of the track, and which of them see it. Empty where it is not.</summary>
    public required IReadOnlyList<NamedReader> Readers { get; init; }

    /// <summary>True where her samordningsnummer is declared dormant (vilande).</summary>
    public required bool NumberIsDormant { get; init; }

    public static ParticipantAnswer Of(ParticipantPage page) => new()
    {
        Participant = page.Row,
        TrackId = page.Head.Id,
        MaskedNumber = page.MaskedNumber,
        Readers = page.Readers,
        NumberIsDormant = page.IdentityIsDormant,
        Details = ParticipantDetails.Of(page.Said),
        AcceptanceNeeds = [.. page.Missing.Select(ApiReason.Of)],
        NextStatuses = page.NextStatuses,
        Preparation = page.Preparation,
        Selections = [.. page.Selections.Select(SelectionAnswer.Of)],
        NoticeGivenOn = page.NoticeGivenOn,
        NextStep = page.NextStep,
        OfferedSteps = page.Offered,
        Warnings = page.Warnings,
        ChainDecidedOn = page.ChainDecidedOn,
        ChainInformedOn = page.ChainInformedOn,
        Absences = [.. page.Absences.Select(AbsenceAnswer.Of)],
        Consents = [.. page.Consents.Select(ConsentAnswer.Of)],
        Steps = [.. page.Steps.Select(StepAnswer.Of)],
    };
}
