using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>The planned breaks of a track.</summary>
internal sealed record BreaksAnswer
{
    /// <summary>In order.</summary>
    public required IReadOnlyList<BreakRow> Breaks { get; init; }

    /// <summary>What of the track a break can concern, beside the whole of it.</summary>
    public required IReadOnlyList<BreakSubject> Subjects { get; init; }

    public static BreaksAnswer Of(BreaksPage page) => new() { Breaks = page.Rows, Subjects = page.Subjects };
}
