using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Jobbspar.Host.RestApi;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Jobbspar.Host.Accounts;

/// <summary>
/// Lets a program in to the REST API by <c>Authorization: Bearer KEY</c>, with the rights that the key's owner has at this moment (ADR 110). A request is either a
/// program's or a browser's: one that also brings a session is refused, so that a wrong key never falls back on a cookie.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory log,
    UrlEncoder encoder,
    ApiKeys keys,
    KeyAttempts attempts,
    UserManager<UserAccount> users,
    IUserConfirmation<UserAccount> confirmation,
    IUserClaimsPrincipalFactory<UserAccount> principals,
    TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>Name of the scheme here and in the header.</summary>
    public const string SchemeName = "Bearer";

    // As wherever somebody has left: a lock for wrong passwords is shorter, and a stranger who guesses at the sign-in page does not stop a program.
    private static readonly TimeSpan LockOfThoseWhoLeft = TimeSpan.FromDays(1);

    private (int Status, string Text) refusal = (StatusCodes.Status401Unauthorized, "Api.Key");
    private TimeSpan wait;

    /// <summary>True where a request names this scheme, for the only API that knows it.</summary>
    public static bool Concerns(HttpRequest request) =>
        request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString() is var given
        && given.StartsWith(SchemeName, StringComparison.OrdinalIgnoreCase)
        && (given.Length == SchemeName.Length || given[SchemeName.Length] is ' ');

    /// <summary>True where a key, and no session, let this user in.</summary>
    public static bool LetIn(ClaimsPrincipal user) => string.Equals(user.Identity?.AuthenticationType, SchemeName, StringComparison.Ordinal);

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies.ContainsKey(AccountsSetup.SessionCookie))
        {
            return Refuse(StatusCodes.Status400BadRequest, "Api.KeyAndSession");
        }

        try
        {
            return await OpenAsync(Request.Headers.Authorization.ToString()[SchemeName.Length..].Trim(), Context.RequestAborted);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            return Refuse(StatusCodes.Status503ServiceUnavailable, "Api.Unavailable");
        }
    }

    /// <inheritdoc />
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Reads the refusal where nothing has asked yet.
        await HandleAuthenticateOnceSafeAsync();
        if (refusal.Status is StatusCodes.Status401Unauthorized)
        {
            Response.Headers.WWWAuthenticate = $"{SchemeName} realm=\"jobbspar\", error=\"invalid_token\"";
        }
        else if (refusal.Status is StatusCodes.Status429TooManyRequests)
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        await ApiRefusals.AnswerAsync(Context, refusal.Status, refusal.Text);
    }

    /// <inheritdoc />
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiRefusals.AnswerAsync(Context, StatusCodes.Status403Forbidden, "Api.Denied");

    private async Task<AuthenticateResult> OpenAsync(string secret, CancellationToken cancellationToken)
    {
        var address = Context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (attempts.WaitOf(address, secret) is { } left)
        {
            wait = left;
            return Refuse(StatusCodes.Status429TooManyRequests, "Api.KeyAttempts");
        }

        if (await keys.OpenAsync(secret, cancellationToken) is not { } key)
        {
            attempts.Failed(address, secret);
            return Refuse(StatusCodes.Status401Unauthorized, "Api.Key");
        }

        attempts.Opened(secret);
        if (await users.FindByIdAsync(key.UserId.ToString()) is not { } owner || !await MayWorkAsync(owner))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "Api.KeyOwner");
        }

        var signedIn = await principals.CreateAsync(owner);
        if (signedIn.HasClaim(claim => claim.Type is AccountClaims.NewPasswordNeeded))
        {
            return Refuse(StatusCodes.Status401Unauthorized, "Api.KeyOwner");
        }

        await keys.UsedAsync(key, cancellationToken);
        var identity = (ClaimsIdentity)signedIn.Identity!;
        var user = new ClaimsPrincipal(new ClaimsIdentity(identity.Claims, SchemeName, identity.NameClaimType, identity.RoleClaimType));
        return AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name));
    }

    private async Task<bool> MayWorkAsync(UserAccount owner) =>
        (owner.LockoutEnd is not { } until || until < clock.GetUtcNow() + LockOfThoseWhoLeft) && await confirmation.IsConfirmedAsync(users, owner);

    private AuthenticateResult Refuse(int status, string text)
    {
        refusal = (status, text);
        return AuthenticateResult.Fail("The key lets nobody in.");
    }
}
