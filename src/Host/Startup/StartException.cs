namespace Jobbspar.Host.Startup;

/// <summary>The host cannot start. The message is one line for the administrator: what, where and why; never a password.</summary>
public sealed class StartException(string message, Exception? cause = null) : Exception(message, cause);
