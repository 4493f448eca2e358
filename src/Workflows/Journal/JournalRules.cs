namespace Jobbspar.Workflows.Journal;

/// <summary>How long the journal is kept. Of instances that still run, all of it is.</summary>
public sealed record JournalRules
{
    /// <summary>Days after an instance's end for which it can be told what it did.</summary>
    public int Days { get; init; } = 730;

    /// <summary>Days after an instance's end for which its details are kept: that an activity began, waited and went on. Not above <see cref="Days"/>.</summary>
    public int DetailDays { get; init; } = 180;
}
