using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>What stands in a calendar. Shown by the text <c>Calendar.CODE</c>.</summary>
public enum DatedKind
{
    /// <summary>Tasks of a track have their last day.</summary>
    [Code("UPPGIFT")]
    Tasks,

    /// <summary>Questions of a track are to be decided.</summary>
    [Code("BESLUT")]
    Decisions,

    /// <summary>A steering group meets.</summary>
    [Code("STYRGRUPP")]
    SteeringMeeting,

    /// <summary>The parties of a track meet.</summary>
    [Code("AVSTAMNING")]
    SyncMeeting,
}
