namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>How long the access log is kept, and was before.</summary>
/// <param name="Rule">What holds.</param>
/// <param name="Earlier">Versions that held before, the latest first.</param>
/// <param name="Names">Who changed it, by user id.</param>
public sealed record AccessLogRulesPage(AccessLogRule Rule, IReadOnlyList<AccessLogRule> Earlier, IReadOnlyDictionary<Guid, string> Names);
