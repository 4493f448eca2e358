namespace Jobbspar.Workflows.Retention.AccessLogs;

/// <summary>A protocol as it is listed and printed.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="CarriedOutBy">Name of the administrator who carried it out.</param>
public sealed record AccessLogProtocolRow(AccessLogProtocol Protocol, string CarriedOutBy);
