using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Accounts;

/// <summary>An account in the administrator's list.</summary>
public sealed record UserRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name to sign in with.</summary>
    public required string UserName { get; init; }

    /// <summary>Name to show.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Work e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>Roles held.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>True until the one-time password has been replaced.</summary>
    public required bool NeedsNewPassword { get; init; }

    /// <summary>True while too many wrong passwords keep it shut.</summary>
    public required bool IsLockedOut { get; init; }
}
