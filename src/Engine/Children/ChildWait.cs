namespace Jobbspar.Engine.Children;

/// <summary>How long an activity that starts another workflow waits for it.</summary>
internal enum ChildWait
{
    /// <summary>Not at all.</summary>
    No,

    /// <summary>Until it can do no more by itself: it waits, has failed, or has ended.</summary>
    UntilItWaits,

    /// <summary>Until it has ended.</summary>
    UntilItEnds,
}
