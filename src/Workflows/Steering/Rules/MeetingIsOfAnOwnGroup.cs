using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Rules;

/// <summary>A member plans meetings of a group that she is in; one who is in several says which.</summary>
internal static class MeetingIsOfAnOwnGroup
{
    public static Refusal? Check(Guid? groupId, IReadOnlyCollection<Guid> own) =>
        groupId is { } chosen && own.Contains(chosen) ? null : new() { Rule = nameof(MeetingIsOfAnOwnGroup), Field = "grupp" };
}
