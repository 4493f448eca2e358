namespace Jobbspar.Workflows.Access;

/// <summary>In which states of the track a right holds.</summary>
public enum TrackCondition
{
    /// <summary>Any, or there is no track.</summary>
    Any,

    /// <summary>The track is in one of its four phases.</summary>
    Underway,

    /// <summary>The track is closed.</summary>
    Closed,

    /// <summary>The track is neither closed nor cancelled; it may be dormant.</summary>
    NotEnded,
}
