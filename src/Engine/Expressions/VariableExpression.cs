namespace Jobbspar.Engine.Expressions;

/// <summary>Reads a variable, by id or name.</summary>
internal sealed class VariableExpression(string idOrName) : Expression
{
    public string IdOrName { get; } = idOrName;

    public override object? Evaluate(IExpressionScope scope) => scope.Variable(IdOrName);
}
