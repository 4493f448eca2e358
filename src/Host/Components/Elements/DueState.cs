namespace Jobbspar.Host.Components.Elements;

/// <summary>How near a task's due date is; decides order of sections, icon and colour together.</summary>
public enum DueState
{
    /// <summary>Past.</summary>
    Late,

    /// <summary>Today.</summary>
    Today,

    /// <summary>Within seven days.</summary>
    Soon,

    /// <summary>Later than that.</summary>
    Later,

    /// <summary>Nothing is due.</summary>
    Never,
}
