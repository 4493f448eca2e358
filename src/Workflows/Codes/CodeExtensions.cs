namespace Jobbspar.Workflows.Codes;

/// <summary>Reads an enumeration member's stored code at the place of use.</summary>
public static class CodeExtensions
{
    /// <summary>The stored code, e.g. <c>Phase.Implementation.Code()</c> is <c>GENOMFORANDE</c>.</summary>
    public static string Code<T>(this T value)
        where T : struct, Enum => CodeTable<T>.Code(value);
}
