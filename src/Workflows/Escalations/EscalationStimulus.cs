namespace Jobbspar.Workflows.Escalations;

/// <summary>How commands and the activities of the ladder speak to each other.</summary>
public static class EscalationStimulus
{
    /// <summary>Definition of the ladder, the same for all its versions.</summary>
    public const string DefinitionId = "eskalering";

    /// <summary>Kind of the bookmark at which a level waits.</summary>
    public const string LevelKind = "Jobbspar.EscalationLevel";

    /// <summary>Workflow input: code of the level at which the escalation begins.</summary>
    public const string StartInput = "startLevel";

    /// <summary>Input of a resumption: one of the four answers below.</summary>
    public const string Answer = "answer";

    /// <summary>Nobody answered in time.</summary>
    public const string NoAnswer = "NoAnswer";

    /// <summary>Lifted at once: to the steering group, or from it higher up.</summary>
    public const string Lifted = "Lifted";

    /// <summary>Decided.</summary>
    public const string Decided = "Decided";

    /// <summary>The cause ended, or the question was taken back.</summary>
    public const string Ended = "Ended";
}
