using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Accounts;

/// <summary>Turns what Identity answers into a fault, where nothing but a mistake of ours can make it refuse.</summary>
internal static class AccountFault
{
    public static void ThrowIfAny(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(error => error.Description)));
        }
    }
}
