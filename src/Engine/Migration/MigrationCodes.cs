namespace Jobbspar.Engine.Migration;

/// <summary>Why an instance does not migrate, as codes.</summary>
public static class MigrationCodes
{
    /// <summary>The activity is active, and the plan does not say where it is to go.</summary>
    public const string UnmappedActivity = "UNMAPPED_ACTIVITY";

    /// <summary>The plan names a target activity that the target version does not have. Detail: that activity.</summary>
    public const string UnknownTarget = "UNKNOWN_TARGET";

    /// <summary>The target activity is of another type, and this one has begun. Detail: the target's type.</summary>
    public const string TypeDiffers = "TYPE_DIFFERS";

    /// <summary>The target activity does not stand in the counterpart of the scope that this one is active in. Detail: the target activity.</summary>
    public const string ScopeChanged = "SCOPE_CHANGED";

    /// <summary>Two activities that are active side by side are to become one. Detail: the target activity.</summary>
    public const string TargetTaken = "TARGET_TAKEN";

    /// <summary>A path has arrived at this join, and the target has no connection for it. Detail: where the path comes from.</summary>
    public const string TokenLost = "TOKEN_LOST";

    /// <summary>A child of this faulted activity completed and waits to be taken in, but has no place in the target. Detail: the child.</summary>
    public const string FaultedActivity = "FAULTED_ACTIVITY";

    /// <summary>The activity is active inside a workflow used as an activity, of which the target uses another version; its inner activities need mappings too. Detail: the version that the target uses.</summary>
    public const string EmbeddedVersion = "EMBEDDED_VERSION";

    /// <summary>Paths have arrived at this join, which in the target no longer waits for others.</summary>
    public const string JoinModeChanged = "JOIN_MODE_CHANGED";

    /// <summary>The join lies ahead in the target and asks for all paths, one of which this instance has passed the beginning of. Detail: where that path comes from.</summary>
    public const string JoinCannotFill = "JOIN_CANNOT_FILL";

    /// <summary>The activity lies behind the instance, or is active, and in the target ahead of it: it would run again. Detail: its id in the target.</summary>
    public const string WouldRunAgain = "WOULD_RUN_AGAIN";

    /// <summary>What a variable holds cannot be converted to its type in the target. The activity is the one that declares it; detail: its name.</summary>
    public const string VariableType = "VARIABLE_TYPE";

    /// <summary>What the instance was given as an input cannot be converted to the input's type in the target. Detail: its name.</summary>
    public const string InputType = "INPUT_TYPE";

    /// <summary>The timer is to be restarted, and the target's time cannot be worked out. Detail: why.</summary>
    public const string TimerFault = "TIMER_FAULT";

    /// <summary>The instance has ended.</summary>
    public const string Finished = "FINISHED";

    /// <summary>The instance does not follow the plan's source version. Detail: the one it follows.</summary>
    public const string NotOnSource = "NOT_ON_SOURCE";

    /// <summary>A definition version is gone. Detail: which.</summary>
    public const string VersionMissing = "VERSION_MISSING";

    /// <summary>All codes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        UnmappedActivity, UnknownTarget, TypeDiffers, ScopeChanged, TargetTaken, TokenLost, FaultedActivity, EmbeddedVersion,
        JoinModeChanged, JoinCannotFill, WouldRunAgain, VariableType, InputType, TimerFault, Finished, NotOnSource, VersionMissing,
    ];

    /// <summary>True for what another mapping may mend.</summary>
    internal static bool CanBeMapped(string code) =>
        code is UnmappedActivity or UnknownTarget or TypeDiffers or ScopeChanged or TargetTaken or TokenLost or FaultedActivity or EmbeddedVersion;
}
