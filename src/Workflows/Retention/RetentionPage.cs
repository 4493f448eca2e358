namespace Jobbspar.Workflows.Retention;

/// <summary>What is to be destroyed or pseudonymised, and what was.</summary>
/// <param name="Rows">Records of tracks that have ended or were handed over, that nothing was done with yet; the earliest day first.</param>
/// <param name="Protocols">What was carried out, the latest first, with the code of its track.</param>
public sealed record RetentionPage(IReadOnlyList<RetentionRow> Rows, IReadOnlyList<ProtocolRow> Protocols);
