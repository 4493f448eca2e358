using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi.Recruitment;

/// <summary>That somebody was told how the selection went.</summary>
internal sealed record NoticeGiven
{
    /// <summary>Local date.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What she was offered.</summary>
    public required NextStep NextStep { get; init; }
}
