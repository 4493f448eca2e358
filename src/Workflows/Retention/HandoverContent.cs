using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Retention;

/// <summary>A handover as it is given.</summary>
public sealed record HandoverContent
{
    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class; null where none was chosen.</summary>
    public RetentionClass? Class { get; init; }

    /// <summary>Registration number, at most 60 characters.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Local date; null where none was given.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>The version that was seen; 0 for the first.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
