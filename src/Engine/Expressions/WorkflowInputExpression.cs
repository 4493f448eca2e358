namespace Jobbspar.Engine.Expressions;

/// <summary>Reads a workflow input (Elsa's <c>Input</c> and <c>WorkflowInput</c>).</summary>
internal sealed class WorkflowInputExpression(string name) : Expression
{
    public string Name { get; } = name;

    public override object? Evaluate(IExpressionScope scope) => scope.TryGetWorkflowInput(Name, out var value) ? value : null;
}
