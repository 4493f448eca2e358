using Jobbspar.Workflows.Retention;

namespace Jobbspar.Host.RestApi.Retention;

/// <summary>That the records of a track were handed over to an authority.</summary>
internal sealed record HandoverGiven
{
    /// <summary>Authority.</summary>
    public required RecordsAuthority Authority { get; init; }

    /// <summary>Class of the participants' records.</summary>
    public RetentionClass? Class { get; init; }

    /// <summary>Registration number (diarienummer), at most 60 characters.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? HandedOverOn { get; init; }
}
