namespace Jobbspar.Host.Components.SignIn;

/// <summary>What the sign-in form posts.</summary>
internal sealed class SignInInput
{
    /// <summary>User name.</summary>
    public string? UserName { get; set; }

    /// <summary>Password; never written back to the page.</summary>
    public string? Password { get; set; }

    /// <summary>Demo user whose button was pressed.</summary>
    public string? DemoUser { get; set; }
}
