using System.Security.Claims;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Host.Accounts;

/// <summary>What the cookie says of a user beyond Identity's own claims, and how it is read.</summary>
public static class AccountClaims
{
    /// <summary>Name shown in the interface.</summary>
    public const string DisplayName = "jobbspar:namn";

    /// <summary>Present for accounts that <c>--demo</c> created.</summary>
    public const string Demo = "jobbspar:demo";

    /// <summary>Present while the password must be replaced before anything else can be done; stored with the account.</summary>
    public const string NewPasswordNeeded = "jobbspar:nytt-losenord";

    /// <summary>The actor that a signed-in user is; null where nobody is signed in.</summary>
    public static Actor? ReadActor(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Identity?.IsAuthenticated is not true
            || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            || id == Actor.SystemId)
        {
            return null;
        }

        var roles = new List<Role>();
        foreach (var claim in user.FindAll(ClaimTypes.Role))
        {
            if (CodeTable<Role>.TryParse(claim.Value, out var role))
            {
                roles.Add(role);
            }
        }

        return new Actor { UserId = id, DisplayName = user.FindFirstValue(DisplayName) ?? user.Identity.Name ?? "", Roles = roles };
    }
}
