namespace Jobbspar.Engine.Expressions;

/// <summary>How far a script may go. Beyond it the script is stopped, which is an incident of the instance and of nobody else.</summary>
internal static class JavaScriptLimits
{
    /// <summary>Statements of one evaluation.</summary>
    public const int Statements = 200_000;

    /// <summary>Calls within each other.</summary>
    public const int Recursion = 100;

    /// <summary>Bytes that one evaluation may allocate.</summary>
    public const long Allocation = 64L * 1024 * 1024;

    /// <summary>Characters of a text that a script makes.</summary>
    public const int Text = 8 * 1024 * 1024;

    /// <summary>Elements of an array that a native function goes through, or that is taken over.</summary>
    public const int Elements = 1_000_000;

    /// <summary>Pieces that a text is cut into.</summary>
    public const int Pieces = 200_000;

    /// <summary>Objects and arrays within each other: in JSON, and among what makes an object's prototype.</summary>
    public const int Nesting = 100;

    /// <summary>Values in what a script returns or keeps.</summary>
    public const int Values = 1_000_000;

    /// <summary>Characters of a script.</summary>
    public const int Source = 50_000;

    /// <summary>Brackets, functions and templates within each other in a script.</summary>
    public const int SourceNesting = 60;

    /// <summary>Operators, calls and statements within each other in a script, as the parser sees it.</summary>
    public const int TreeDepth = 250;

    /// <summary>Time of one evaluation.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Time of one search with a pattern.</summary>
    public static TimeSpan PatternTime { get; } = TimeSpan.FromSeconds(1);
}
