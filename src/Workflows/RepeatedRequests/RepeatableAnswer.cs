namespace Jobbspar.Workflows.RepeatedRequests;

/// <summary>What a request came to.</summary>
/// <param name="Status">Its status; 200–299 where it was carried out.</param>
/// <param name="Content">The rest of the answer, as its edge writes it.</param>
public sealed record RepeatableAnswer(int Status, string Content)
{
    /// <summary>True where it was carried out: only then is it kept.</summary>
    public bool IsAccepted => Status is >= 200 and < 300;

    /// <summary>True where it was given before, and nothing was done now.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>True where the key stands for another request, and nothing was done.</summary>
    public bool KeyIsTaken { get; init; }
}
