namespace Jobbspar.Workflows.RepeatedRequests;

/// <summary>What was answered to a request that may be sent again, written in the transaction of what it did.</summary>
public sealed class AnsweredRequest
{
    /// <summary>Who sent it.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The key that she gave it, at most 200 characters.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked, 64 hexadecimal digits.</summary>
    public required string RequestHash { get; init; }

    /// <summary>Status of the answer; 0 until there is one.</summary>
    public required int Status { get; set; }

    /// <summary>The answer, sealed; null until there is one.</summary>
    public string? SealedAnswer { get; set; }

    /// <summary>When it was asked (UTC).</summary>
    public required DateTimeOffset AnsweredAt { get; init; }
}
