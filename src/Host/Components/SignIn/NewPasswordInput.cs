namespace Jobbspar.Host.Components.SignIn;

/// <summary>What the form for a new password posts.</summary>
internal sealed class NewPasswordInput
{
    /// <summary>Password so far.</summary>
    public string? Current { get; set; }

    /// <summary>New password.</summary>
    public string? New { get; set; }

    /// <summary>New password again.</summary>
    public string? Repeated { get; set; }
}
