namespace Jobbspar.Host.RestApi.Description;

/// <summary>What the API says of itself (the Swedish REST API profile, DOK.11).</summary>
internal sealed record ApiIdentity
{
    public string ApiName => "Jobbspår";

    public string ApiVersion => "1.0.0";

    public DateOnly ApiReleased => new(2026, 11, 28);

    public string ApiDocumentation => ApiDescription.Address;

    /// <summary><c>active</c>.</summary>
    public string ApiStatus => "active";

    public static IResult Of() => ApiAnswer.Ok(new ApiIdentity());
}
