using Jobbspar.Workflows.Steering.Groups;

namespace Jobbspar.Host.RestApi.Steering;

/// <summary>One steering group with its members, what it answers for, and its tracks.</summary>
internal sealed record SteeringGroupAnswer
{
    public required SteeringGroupRow Group { get; init; }

    public required IReadOnlyList<SteeringGroupMemberRow> Members { get; init; }

    public required IReadOnlyList<SteeringGroupAreaRow> Areas { get; init; }

    public required IReadOnlyList<SteeredTrackRow> Tracks { get; init; }

    public static SteeringGroupAnswer Of(SteeringGroupPage page) => new() { Group = page.Row, Members = page.Members, Areas = page.Areas, Tracks = page.Tracks };
}
