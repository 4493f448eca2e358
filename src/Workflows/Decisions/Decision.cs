using System.Diagnostics.CodeAnalysis;

namespace Jobbspar.Workflows.Decisions;

/// <summary>What a command answered: a value, or why not. A refusal has changed nothing.</summary>
/// <typeparam name="T">The value of an accepted command.</typeparam>
public sealed record Decision<T>
{
    private Decision(T? value, IReadOnlyList<Refusal> refusals)
    {
        Value = value;
        Refusals = refusals;
    }

    /// <summary>Set when <see cref="Accepted"/>.</summary>
    public T? Value { get; }

    /// <summary>All reasons at once, so that the user mends everything in one go; empty when accepted.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>True when the command was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Accepted => Refusals.Count == 0;

    /// <summary>Carried out.</summary>
    public static Decision<T> Accept(T value) => new(value, []);

    /// <summary>Not carried out.</summary>
    public static Decision<T> Refuse(params IReadOnlyList<Refusal> refusals) =>
        refusals.Count > 0 ? new(default, refusals) : throw new ArgumentException("A refusal needs a reason.", nameof(refusals));
}
