namespace Jobbspar.CrashHost;

/// <summary>What a host under load does to the engine.</summary>
public enum CommandKind
{
    Start,
    Resume,
    Timers,
    Event,
    Cancel,
}
