namespace Jobbspar.Workflows.Codes;

/// <summary>The ASCII code under which an enumeration member is stored and exchanged, e.g. <c>GENOMFORANDE</c>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code) : Attribute
{
    /// <summary>Upper-case ASCII, at most 40 characters, never changed once stored.</summary>
    public string Code { get; } = code;
}
