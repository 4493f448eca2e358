namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>How far a task that is one for all participants has come, e.g. 12 of 17.</summary>
/// <param name="Done">Of how many it holds already.</param>
/// <param name="Of">Of how many it is asked.</param>
public sealed record GroupProgress(int Done, int Of);
