namespace Jobbspar.Engine.Expressions;

/// <summary>Stands for an expression that could not be read; validation names it, and evaluating it is an incident.</summary>
internal sealed class FaultyExpression(string reason) : Expression
{
    public string Reason => reason;

    public override object? Evaluate(IExpressionScope scope) => throw new ExpressionException(reason);
}
