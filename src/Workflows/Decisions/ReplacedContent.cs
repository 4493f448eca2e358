namespace Jobbspar.Workflows.Decisions;

/// <summary>What is replaced as a whole by what a form holds.</summary>
internal enum ReplacedContent
{
    /// <summary>How a participant is expected to be closed.</summary>
    ClosurePlan,

    /// <summary>An employment with its subsidy.</summary>
    Employment,

    /// <summary>Studies that a participant goes on to.</summary>
    Studies,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>The recruitment plan of a track.</summary>
    RecruitmentPlan,

    /// <summary>A step of a participant's chain.</summary>
    Step,

    /// <summary>How an employer uses a workplace in a track.</summary>
    WorkplaceUse,

    /// <summary>An absence.</summary>
    Absence,

    /// <summary>A planned break.</summary>
    Break,

    /// <summary>The planned first and last day of a track.</summary>
    TimePlan,

    /// <summary>The launch of a sector track's package, with the employers' answers.</summary>
    LaunchedPackage,

    /// <summary>What a track says of an arena.</summary>
    Arena,

    /// <summary>What a track has learnt of an intervention.</summary>
    Lesson,
}
