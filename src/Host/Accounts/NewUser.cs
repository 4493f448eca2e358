namespace Jobbspar.Host.Accounts;

/// <summary>What an administrator says of a new user. Nothing is checked yet.</summary>
public sealed record NewUser
{
    /// <summary>What <see cref="SteeringGroup"/> says of whoever is only to be named as recipient beside the groups.</summary>
    public const string NoGroup = "INGEN";

    /// <summary>Name to show.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Name to sign in with.</summary>
    public string? UserName { get; init; }

    /// <summary>Work e-mail, for reminders.</summary>
    public string? Email { get; init; }

    /// <summary>Code of a role.</summary>
    public string? Role { get; init; }

    /// <summary>Of a user with the role STYRGRUPP: the id of her steering group, or <see cref="NoGroup"/>.</summary>
    public string? SteeringGroup { get; init; }
}
