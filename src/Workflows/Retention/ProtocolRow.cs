namespace Jobbspar.Workflows.Retention;

/// <summary>A protocol as it is listed and printed.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="PublicCode">Code of the track.</param>
/// <param name="Title">Title of the track.</param>
/// <param name="CarriedOutBy">Name of the administrator who carried it out.</param>
public sealed record ProtocolRow(RetentionProtocol Protocol, string PublicCode, string Title, string CarriedOutBy);
