namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>A checklist item to raise.</summary>
internal sealed record RaisedItem
{
    /// <summary>E.g. <c>GENO-12</c>.</summary>
    public required string ItemCode { get; init; }

    /// <summary>Why, for the history.</summary>
    public required string Reason { get; init; }

    /// <summary>The employer's part or the participant that it concerns; absent where it concerns the track.</summary>
    public Guid? SubjectId { get; init; }
}
