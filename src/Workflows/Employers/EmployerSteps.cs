using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Employers;

/// <summary>An employer's workflow within a track: started when she joins a track that runs, ended when she leaves it.</summary>
public sealed class EmployerSteps(TrackSteps steps, IDefinitionSource definitions)
{
    /// <summary>
    /// Starts the workflow of an employer who joins, within the caller's transaction; her part must be stored. Nothing happens where it runs
    /// already. A track whose own workflow was drawn before employers had one starts it all the same.
    /// </summary>
    /// <returns>The tasks that were opened.</returns>
    internal async Task<IReadOnlyList<ChecklistItem>> StartAsync(TrackInHand hand, Guid partId, CancellationToken cancellationToken)
    {
        if (await steps.AddMemberAsync(hand, TrackMember.Employer, partId, cancellationToken) is { } opened)
        {
            return opened;
        }

        return await definitions.FindPublishedAsync(TrackMember.Employer.DefinitionId, cancellationToken) is { } definition
            ? await steps.StartMemberAsync(hand, TrackMember.Employer, definition.VersionId, partId, cancellationToken)
            : [];
    }

    /// <summary>Ends the workflow of an employer who leaves: her open tasks are no longer asked for, and the track no longer waits for her.</summary>
    internal Task EndAsync(TrackInHand hand, Guid partId, CancellationToken cancellationToken) => steps.EndMemberAsync(hand, partId, cancellationToken);
}
