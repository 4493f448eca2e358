using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>Something that a track waits for.</summary>
/// <param name="Id">Key.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Description">In words.</param>
/// <param name="Until">Local date.</param>
internal sealed record WaitAnswer(Guid Id, ExternalWaitKind Kind, string Description, DateOnly Until)
{
    public static WaitAnswer Of(ExternalWait wait) => new(wait.Id, wait.Kind, wait.Description, wait.Until);
}
