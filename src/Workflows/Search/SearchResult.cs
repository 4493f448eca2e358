using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Search;

/// <summary>What a search came to. A kind that is not for the searcher is null; one that is and was not found is empty.</summary>
public sealed record SearchResult
{
    /// <summary>Why the words cannot be searched for; null where they can.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>True where an identity number was searched for, which is written down.</summary>
    public bool IsIdentityNumber { get; init; }

    /// <summary>Tracks, by public code.</summary>
    public required Found<FoundTrack> Tracks { get; init; }

    /// <summary>Tasks of the checklist item that was named, in the order in which they are worked through.</summary>
    public Found<TaskRow>? Tasks { get; init; }

    /// <summary>Participants, by name.</summary>
    public Found<FoundParticipant>? Participants { get; init; }

    /// <summary>Organisations and those of whose workplaces something was found, by name.</summary>
    public Found<FoundOrganisation>? Organisations { get; init; }

    /// <summary>True where nothing was found at all.</summary>
    public bool IsEmpty => Tracks.Total + (Tasks?.Total ?? 0) + (Participants?.Total ?? 0) + (Organisations?.Total ?? 0) == 0;
}
