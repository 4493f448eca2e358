using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Primitives;

/// <summary>Runs a script; <c>setOutcome</c> in it decides where the flow goes on.</summary>
internal sealed class RunJavaScript : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.RunJavaScript",
        Category = "Grundläggande",
        DisplayName = "Kör JavaScript",
        Description = "Kör ett skript och tar vara på dess resultat.",
        Inputs =
        [
            new() { Name = "Script", TypeName = "String", DisplayName = "Skript", UiHint = "code-editor" },
            new() { Name = "PossibleOutcomes", TypeName = "String[]", DisplayName = "Möjliga utfall", UiHint = "dynamic-outcomes" },
        ],
        Outputs = [new() { Name = "Result", DisplayName = "Resultat" }],
        HasDynamicOutcomes = true,
    };

    public override object? Prepare(ActivityNode node)
    {
        var script = node.FindInput("Script")?.Expression;
        if (script is not LiteralExpression literal)
        {
            return script;
        }

        try
        {
            return new JavaScriptExpression(JsonValues.ToText(literal.Value));
        }
        catch (ExpressionException fault)
        {
            return new FaultyExpression(fault.Message);
        }
    }

    protected override void Execute(BurstContext context)
    {
        var result = Evaluate(context);
        context.Output("Result", result.Value);
        context.Complete(result.Outcomes.Length == 0 ? OutcomeSet.Done : new OutcomeSet(result.Outcomes));
    }

    private static JavaScriptResult Evaluate(BurstContext context)
    {
        try
        {
            return context.Node.Details is JavaScriptExpression script ? script.Run(context) : new((context.Node.Details as Expression)?.Evaluate(context), []);
        }
        catch (ExpressionException fault)
        {
            throw new InputException(context.ActivityId, "Script", fault.Message);
        }
    }
}
