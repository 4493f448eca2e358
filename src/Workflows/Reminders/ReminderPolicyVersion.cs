namespace Jobbspar.Workflows.Reminders;

/// <summary>One version of a reminder policy that an administrator wrote. The newest of a code is in force; those before it tell what was. Key: (code, version).</summary>
public sealed class ReminderPolicyVersion
{
    /// <summary>E.g. <c>RP-STD</c>.</summary>
    public required string Code { get; init; }

    /// <summary>2, 3, 4 …; 1 is what is shipped.</summary>
    public required int Version { get; init; }

    /// <summary>Fixed steps, ascending, e.g. <c>-5,0,2</c>; empty where there are none.</summary>
    public required string Steps { get; init; }

    /// <summary>After the last step, one more every so many working days.</summary>
    public int? Every { get; init; }

    /// <summary>Steps in percent of the time limit, e.g. <c>50,100,150</c>; empty where there are none.</summary>
    public required string PercentOfLimit { get; init; }

    /// <summary>True where the task is only named in the week's first digest.</summary>
    public required bool Weekly { get; init; }

    /// <summary>What becomes of a step whose day passed unsent.</summary>
    public required WhenLate WhenLate { get; init; }

    /// <summary>When what is late goes to the managers, in what the policy counts; null as shipped, 0 never.</summary>
    public int? ManagersAt { get; init; }

    /// <summary>The same for the steering group.</summary>
    public int? SteeringGroupAt { get; init; }

    /// <summary>UTC instant from which it is in force.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who wrote it.</summary>
    public required Guid By { get; init; }
}
