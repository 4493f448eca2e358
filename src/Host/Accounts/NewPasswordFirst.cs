namespace Jobbspar.Host.Accounts;

/// <summary>Sends a user whose password must be replaced to the page where that is done, whatever page was asked for.</summary>
internal static class NewPasswordFirst
{
    public static void UseNewPasswordFirst(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.HasClaim(claim => claim.Type is AccountClaims.NewPasswordNeeded) && AsksForAPage(context.Request))
        {
            if (ApiRefusals.Concerns(context.Request))
            {
                return ApiRefusals.AnswerAsync(context, StatusCodes.Status403Forbidden, "Api.NewPassword");
            }

            context.Response.Redirect(AccountsSetup.NewPasswordPath);
            return Task.CompletedTask;
        }

        return next(context);
    });

    private static bool AsksForAPage(HttpRequest request) =>
        !request.Path.StartsWithSegments(AccountsSetup.NewPasswordPath, StringComparison.Ordinal)
        && !request.Path.StartsWithSegments(AccountsSetup.SignOutPath, StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null;
}
