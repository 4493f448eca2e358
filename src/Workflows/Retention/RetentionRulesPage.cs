namespace Jobbspar.Workflows.Retention;

/// <summary>The rules that hold, and the versions before them.</summary>
/// <param name="Rules">One for each class of each authority.</param>
/// <param name="Earlier">Versions that held before, the latest first.</param>
/// <param name="Names">Who changed them, by user id.</param>
public sealed record RetentionRulesPage(IReadOnlyList<RetentionRule> Rules, IReadOnlyList<RetentionRule> Earlier, IReadOnlyDictionary<Guid, string> Names);
