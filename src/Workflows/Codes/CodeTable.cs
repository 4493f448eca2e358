using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Jobbspar.Workflows.Codes;

/// <summary>Translates the members of <typeparamref name="T"/> to their stored codes and back.</summary>
/// <typeparam name="T">An enumeration whose every member carries a <see cref="CodeAttribute"/>.</typeparam>
public static class CodeTable<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> CodeOf = Enum.GetValues<T>().ToFrozenDictionary(value => value, ReadCode);

    private static readonly FrozenDictionary<string, T> ValueOf = CodeOf.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>All codes, in the order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<T>().Select(value => CodeOf[value])];

    /// <summary>The stored code of a member.</summary>
    public static string Code(T value) => CodeOf[value];

    /// <summary>Finds the member of a code; the comparison is case-sensitive.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, out T value)
    {
        value = default;
        return code is not null && ValueOf.TryGetValue(code, out value);
    }

    /// <summary>The member of a stored code.</summary>
    /// <exception cref="FormatException">The code is unknown: the row was written by a newer version, or by hand.</exception>
    public static T Parse(string code) =>
        TryParse(code, out var value) ? value : throw new FormatException($"'{code}' is not a code of {typeof(T).Name}. Known: {string.Join(", ", All)}.");

    private static string ReadCode(T value) =>
        typeof(T).GetField(value.ToString())?.GetCustomAttribute<CodeAttribute>()?.Code
        ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no [Code].");
}
