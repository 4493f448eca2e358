using Jobbspar.Workflows.Search;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.RestApi.Search;

/// <summary>What a search came to. A kind that is not for the searcher is null; one that is and was not found is empty.</summary>
internal sealed record SearchAnswer
{
    public required Found<FoundTrack> Tracks { get; init; }

    public Found<TaskRow>? Tasks { get; init; }

    public Found<FoundParticipant>? Participants { get; init; }

    public Found<FoundOrganisation>? Organisations { get; init; }

    public static SearchAnswer Of(SearchResult result) => new() { Tracks = result.Tracks, Tasks = result.Tasks, Participants = result.Participants, Organisations = result.Organisations };
}
