namespace Jobbspar.Engine.Migration;

/// <summary>What becomes of a running timer when its instance migrates.</summary>
public enum TimerPolicy
{
    /// <summary>It falls due at the instant it would have; what the target version says holds the next time. The default, so that no deadline moves unasked.</summary>
    Keep,

    /// <summary>It begins anew at the moment of migration, with what the target version says. Only timers proper (Delay, Timer, Cron, StartAt) can; others keep their instant.</summary>
    Restart,
}
