namespace Jobbspar.Workflows.Stuck;

/// <summary>A cause as the facts of a day show it.</summary>
/// <param name="Kind">Cause.</param>
/// <param name="Since">Local date since which what is wrong has been wrong.</param>
/// <param name="WaitsFor">Whom it waits for.</param>
/// <param name="Arguments">What its sentence names.</param>
public sealed record FoundCause(StuckKind Kind, DateOnly Since, WaitsFor WaitsFor, params IReadOnlyList<string> Arguments);
