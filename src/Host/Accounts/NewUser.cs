namespace Jobbspar.Host.Accounts;

/// <summary>What an administrator says of a new user. Nothing is checked yet.</summary>
public sealed record NewUser
{
    /// <summary>Name to show.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name to sign in with.</summary>
    public string? UserName { get; init; }

    /// <summary>Work e-mail, for reminders.</summary>
    public string? Email { get; init; }

    /// <summary>Code of a role.</summary>
    public string? Role { get; init; }
}
