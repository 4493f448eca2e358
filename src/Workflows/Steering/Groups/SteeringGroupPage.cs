namespace Jobbspar.Workflows.Steering.Groups;

/// <summary>All that the page of a steering group shows.</summary>
public sealed record SteeringGroupPage
{
    /// <summary>The group.</summary>
    public required SteeringGroupRow Row { get; init; }

    /// <summary>Members, ordinary ones first, by name; also those whose time has not come or is over.</summary>
    public required IReadOnlyList<SteeringGroupMemberRow> Members { get; init; }

    /// <summary>What its new tracks are known by.</summary>
    public required IReadOnlyList<SteeringGroupAreaRow> Areas { get; init; }

    /// <summary>Its tracks that have not ended.</summary>
    public required IReadOnlyList<SteeredTrackRow> Tracks { get; init; }

    /// <summary>Tracks that have not ended and do not belong to it.</summary>
    public required IReadOnlyList<SteeredTrackRow> OtherTracks { get; init; }

    /// <summary>Users with the role who are not in it, by name.</summary>
    public required IReadOnlyList<KeyValuePair<Guid, string>> Users { get; init; }

    /// <summary>Municipalities and Arbetsförmedlingen, that lead tracks, which no group answers for, by name.</summary>
    public required IReadOnlyList<KeyValuePair<Guid, string>> Organisations { get; init; }

    /// <summary>Today's local date: who is in it now.</summary>
    public required DateOnly Today { get; init; }
}
