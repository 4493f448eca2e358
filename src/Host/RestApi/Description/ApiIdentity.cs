using Jobbspar.Host.Configuration;

namespace Jobbspar.Host.RestApi.Description;

/// <summary>What the API says of itself (the Swedish REST API profile, VER.06).</summary>
internal sealed record ApiIdentity
{
    /// <summary>Version of the API: a number more in front where something that worked does not work any more, in the middle where something was added.</summary>
    public const string Version = "1.1.0";

    public string ApiName => "jobbspar";

    public string ApiVersion => Version;

    public DateOnly ApiReleased => new(2026, 11, 29);

    public required Uri ApiDocumentation { get; init; }

    /// <summary><c>active</c>.</summary>
    public string ApiStatus => "active";

    public static IResult Of(HostSettings settings, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return ApiAnswer.Ok(new ApiIdentity { ApiDocumentation = new Uri(settings.PublicUrl, ApiDescription.Address.TrimStart('/')) });
    }
}
