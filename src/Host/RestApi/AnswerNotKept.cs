namespace Jobbspar.Host.RestApi;

/// <summary>Marks an operation whose answer is kept nowhere: sent again it is asked again, also under an <c>Idempotency-Key</c>.</summary>
internal sealed class AnswerNotKept
{
    public static AnswerNotKept Mark { get; } = new();
}
