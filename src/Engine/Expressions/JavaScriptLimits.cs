namespace Jobbspar.Engine.Expressions;

/// <summary>What one evaluation of a script may use. Ample for what belongs in a workflow; far below what would harm a host.</summary>
internal static class JavaScriptLimits
{
    public const int Statements = 1_000_000;

    /// <summary>Functions that have called each other and not returned.</summary>
    public const int Recursion = 200;

    /// <summary>Bytes allocated, garbage included.</summary>
    public const long Allocation = 64L * 1024 * 1024;

    /// <summary>Elements of one array.</summary>
    public const int ArrayLength = 1_000_000;

    /// <summary>Characters of a text that one call to a built-in function may make.</summary>
    public const int TextLength = 8 * 1024 * 1024;

    /// <summary>Levels of nesting in a value that leaves a script.</summary>
    public const int ValueDepth = 60;

    /// <summary>Values and characters in all that leaves a script at once.</summary>
    public const int ValueSize = 16 * 1024 * 1024;

    /// <summary>What one value counts for in <see cref="ValueSize"/>, beside its characters.</summary>
    public const int CostOfValue = 16;

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    /// <summary>For one match of one pattern.</summary>
    public static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>For a promise that nothing in the script will settle any more.</summary>
    public static readonly TimeSpan PromiseTime = TimeSpan.FromMilliseconds(100);
}
