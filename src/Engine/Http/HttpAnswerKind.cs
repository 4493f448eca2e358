namespace Jobbspar.Engine.Http;

/// <summary>What came of a request.</summary>
public enum HttpAnswerKind
{
    /// <summary>The server answered, with whatever status.</summary>
    Answered,

    /// <summary>The server could not be reached, or the connection broke.</summary>
    FailedToConnect,

    /// <summary>The server did not answer in time.</summary>
    TimedOut,

    /// <summary>The request is not allowed here, or its answer is too large; an incident.</summary>
    Refused,
}
