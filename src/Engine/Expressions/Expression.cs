namespace Jobbspar.Engine.Expressions;

/// <summary>A compiled expression; shared by threads.</summary>
internal abstract class Expression
{
    /// <summary>Evaluates to a canonical value.</summary>
    /// <exception cref="ExpressionException">It cannot be evaluated; says why.</exception>
    public abstract object? Evaluate(IExpressionScope scope);
}
