using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Migrations;

/// <summary>Where a batch stands.</summary>
public enum MigrationBatchState
{
    /// <summary>Pågår: hosts work on it.</summary>
    [Code("PAGAR")]
    Running,

    /// <summary>Pausad: waits for somebody to resume or stop it.</summary>
    [Code("PAUSAD")]
    Paused,

    /// <summary>Stoppad: what was waiting is not moved any more; what was moved stays moved.</summary>
    [Code("STOPPAD")]
    Stopped,

    /// <summary>Klar: every instance has its answer.</summary>
    [Code("KLAR")]
    Completed,
}
