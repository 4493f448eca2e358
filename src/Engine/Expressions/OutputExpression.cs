namespace Jobbspar.Engine.Expressions;

/// <summary>Reads the last output of another activity.</summary>
internal sealed class OutputExpression(string activity, string? output) : Expression
{
    public string Activity { get; } = activity;

    public override object? Evaluate(IExpressionScope scope) => scope.Output(Activity, output);
}
