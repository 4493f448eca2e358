namespace Jobbspar.Host.RestApi.Participants;

/// <summary>Who is to see a participant whose protected identity is kept.</summary>
internal sealed record ReaderNamed
{
    /// <summary>A coordinator of her track.</summary>
    public required Guid UserId { get; init; }
}
