using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Workflows.Access;

/// <summary>A person who signs in. Belongs to exactly one organisation (DOMAIN 2.2).</summary>
public sealed class UserAccount : IdentityUser<Guid>
{
    /// <summary>Name shown in the interface and in history.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The user's organisation.</summary>
    public Guid? OrganisationId { get; set; }

    /// <summary>True for accounts that <c>--demo</c> created; they cannot sign in on a host without it.</summary>
    public bool IsDemo { get; init; }
}
