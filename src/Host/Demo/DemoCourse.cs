namespace Jobbspar.Host.Demo;

/// <summary>How far a participant of the example has come.</summary>
internal enum DemoCourse
{
    /// <summary>Registered.</summary>
    Candidate,

    /// <summary>Registered, with all that gate P1 asks for.</summary>
    Prepared,

    /// <summary>Not accepted.</summary>
    NotAccepted,

    /// <summary>Reserve.</summary>
    Reserve,

    /// <summary>Takes part.</summary>
    Active,

    /// <summary>Takes part, and pauses.</summary>
    Paused,

    /// <summary>Dropped out.</summary>
    Dropout,

    /// <summary>Closed as employed.</summary>
    Employed,

    /// <summary>Closed as a student.</summary>
    Studies,

    /// <summary>Completed without a job.</summary>
    WithoutJob,
}
