namespace Jobbspar.Host.RestApi.Steering;

/// <summary>A question that a meeting puts off.</summary>
internal sealed record QuestionPutOff
{
    /// <summary>Question.</summary>
    public required Guid EscalationId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
