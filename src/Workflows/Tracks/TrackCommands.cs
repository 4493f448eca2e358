using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Changes to a track as a whole. Each method is one transaction (D2).</summary>
public sealed class TrackCommands
{
    /// <summary>Starts a track and its workflow; the actor, if a coordinator, becomes its coordinator.</summary>
    /// <returns>The track's id, or every fault found; nothing is created then.</returns>
    /// <exception cref="AccessDeniedException">The actor may not start tracks.</exception>
    public Task<Decision<Guid>> StartAsync(Actor actor, NewTrack track, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Starts a track from an import file (UTF-8 JSON, at most 1 MB; format: <c>samples/renova-renhallning.json</c>).</summary>
    public Task<Decision<Guid>> ImportAsync(Actor actor, Stream json, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Opens a gate and moves the track to the next phase, when everything that the gate asks for is there.</summary>
    /// <returns>The gate code, or one refusal <c>GateIsOpenOnlyWhenItsItemsAreDone</c> per missing item (arguments: item code, its text, subject's name or empty, reason).</returns>
    public Task<Decision<string>> OpenGateAsync(Actor actor, Guid trackId, string gate, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Creates an occurrence of an event-created item (GENO-06 obstacle, GENO-07 question to the steering group).</summary>
    /// <returns>The new task's id.</returns>
    public Task<Decision<Guid>> RaiseItemAsync(Actor actor, Guid trackId, string itemCode, string reason, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Makes a user coordinator or substitute of a track, and ends the assignment of the one who is replaced. Administrators only.</summary>
    /// <returns>The new assignment's id.</returns>
    public Task<Decision<Guid>> AssignCoordinatorAsync(Actor actor, Guid trackId, CoordinatorChange change, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Changes the planned start and end; due dates of open tasks and their reminders follow.</summary>
    public Task<Decision<Guid>> ReplanAsync(Actor actor, Guid trackId, DateOnly plannedStart, DateOnly plannedEnd, CancellationToken cancellationToken) => throw new NotSupportedException();
}
