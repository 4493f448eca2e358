namespace Jobbspar.Host.RestApi.Description;

/// <summary>Kind of a parameter's values.</summary>
internal enum ApiParameterKind
{
    /// <summary>Any text, or one of its codes.</summary>
    Text,

    /// <summary>A whole number from 1.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,
}
