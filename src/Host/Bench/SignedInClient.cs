using System.Text.RegularExpressions;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Startup;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Jobbspar.Host.Bench;

/// <summary>Somebody who signed in to a host as people do, through the sign-in page, with an account made for the purpose.</summary>
internal static partial class SignedInClient
{
    /// <summary>Makes an administrator with a random password, and signs her in.</summary>
    /// <exception cref="StartException">The host did not let her in.</exception>
    public static async Task<HttpClient> AsAdministratorAsync(IServiceProvider services, Uri address, CancellationToken cancellationToken)
    {
        var password = RandomPassword.Next();
        await using (var scope = services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
            var user = new UserAccount { Id = Guid.CreateVersion7(), UserName = "bench", DisplayName = "bench" };
            AccountFault.ThrowIfAny(await users.CreateAsync(user, password));
            AccountFault.ThrowIfAny(await users.AddToRoleAsync(user, Role.Administrator.Code()));
        }

        var client = new HttpClient { BaseAddress = address };
        var page = await client.GetStringAsync(new Uri(AccountsSetup.SignInPath, UriKind.Relative), cancellationToken);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "logga-in",
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
            ["Input.UserName"] = "bench",
            ["Input.Password"] = password,
        });
        using var answer = await client.PostAsync(new Uri(AccountsSetup.SignInPath, UriKind.Relative), form, cancellationToken);
        return answer.RequestMessage?.RequestUri?.AbsolutePath is AccountsSetup.SignInPath
            ? throw new StartException("the host did not sign the measurement's user in.")
            : client;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
