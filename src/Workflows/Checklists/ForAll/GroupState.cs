using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>Of whom a shared task is asked, and of whom something is missing.</summary>
/// <param name="Concerned">All of whom it is asked.</param>
/// <param name="Missing">Those who lack it.</param>
internal sealed record GroupState(IReadOnlyList<GroupMember> Concerned, IReadOnlyList<GroupMember> Missing)
{
    /// <summary>As it is shown.</summary>
    public GroupProgress Progress => new(Concerned.Count - Missing.Count, Concerned.Count);

    /// <summary>True where all have it, and there is somebody to have it.</summary>
    public bool IsComplete => Concerned.Count > 0 && Missing.Count == 0;

    /// <summary>True where somebody lacks it who came after it was asked: whoever was accepted has passed gate P1, and what she loses later is an obstacle.</summary>
    public bool HasNewcomer => Missing.Any(member => member.Status is ParticipantStatus.Invited || member.IsWithoutPlace);
}
