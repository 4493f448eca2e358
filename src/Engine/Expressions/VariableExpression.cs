namespace Jobbspar.Engine.Expressions;

/// <summary>Reads a variable, by id or name; by the name that stands beside an id where nothing has that id.</summary>
internal sealed class VariableExpression(string idOrName, string? name = null) : Expression
{
    public string IdOrName { get; } = idOrName;

    public string? Name { get; } = name;

    public override object? Evaluate(IExpressionScope scope) => scope.Variable(IdOrName) ?? (Name is null ? null : scope.Variable(Name));
}
