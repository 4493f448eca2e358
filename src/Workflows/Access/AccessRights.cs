using System.Collections.Frozen;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Access;

/// <summary>Answers whether an actor may do something, by <see cref="RightsMatrix"/>. Everything that reads or changes asks here, on the server.</summary>
public sealed class AccessRights
{
    private static readonly FrozenDictionary<AccessAction, Right[]> ByAction =
        RightsMatrix.Rights.GroupBy(right => right.Action).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>True when one of the actor's roles gives the right. The system itself may do everything; it is never built from a request.</summary>
    public bool Allowed(Actor actor, AccessAction action, AccessScope scope) =>
        actor.IsSystem
        || (ByAction.TryGetValue(action, out var rights) && Array.Exists(rights, right => actor.Roles.Contains(right.Role) && Holds(right, scope)));

    /// <summary>Passes when the actor has the right.</summary>
    /// <exception cref="AccessDeniedException">She has not.</exception>
    public void Demand(Actor actor, AccessAction action, AccessScope scope)
    {
        if (!Allowed(actor, action, scope))
        {
            throw new AccessDeniedException(action.ToString());
        }
    }

    /// <summary>
    /// Passes when the actor has the right to such an object in some state of it. Where only the state stands in the way, the rules say why;
    /// where it is the person, nothing is said.
    /// </summary>
    /// <exception cref="AccessDeniedException">She has not, whatever the state.</exception>
    public void DemandInSomeState(Actor actor, AccessAction action, AccessScope scope)
    {
        if (!actor.IsSystem
            && !(ByAction.TryGetValue(action, out var rights) && Array.Exists(rights, right => actor.Roles.Contains(right.Role) && Reaches(right.Reach, scope))))
        {
            throw new AccessDeniedException(action.ToString());
        }
    }

    /// <summary>Names of all actions that the actor may take on an object; what a page offers.</summary>
    public IReadOnlySet<string> AllowedNames(Actor actor, AccessScope scope) =>
        Enum.GetValues<AccessAction>().Where(action => Allowed(actor, action, scope)).Select(action => action.ToString()).ToHashSet(StringComparer.Ordinal);

    private static bool Holds(Right right, AccessScope scope) =>
        Reaches(right.Reach, scope) && Suits(right.Track, scope.Track) && Suits(right.Task, scope);

    private static bool Reaches(Reach reach, AccessScope scope) => reach switch
    {
        Reach.Everything => true,
        Reach.AssignedTracks => scope.IsAssigned,
        Reach.SteeredTracks => scope.IsSteering,
        Reach.NamedTracks => scope.IsNamed,
        Reach.Own => scope.IsOwn,
        _ => false,
    };

    private static bool Suits(TrackCondition condition, TrackStatus? status) => condition switch
    {
        TrackCondition.Any => true,
        TrackCondition.Underway => status is TrackStatus.Planning or TrackStatus.Recruitment or TrackStatus.Implementation or TrackStatus.Closure,
        TrackCondition.Closed => status is TrackStatus.Closed,
        TrackCondition.NotEnded => status is not null and not TrackStatus.Closed and not TrackStatus.Cancelled,
        _ => false,
    };

    private static bool Suits(TaskCondition condition, AccessScope scope)
    {
        var isOpen = scope.Task?.IsOpen() is true;
        return condition switch
        {
            TaskCondition.Any => true,
            TaskCondition.Open => isOpen,
            TaskCondition.OpenAndOutliving => isOpen && scope.OutlivesTrack,
            TaskCondition.OpenAndWaivable => isOpen && scope.GateStrength is "W",
            TaskCondition.OpenAndAdvisory => isOpen && scope.GateStrength is "A",
            TaskCondition.FinishedBeforeShutGate => scope.Task is not null && !isOpen && !scope.GateHasOpened,
            _ => false,
        };
    }
}
