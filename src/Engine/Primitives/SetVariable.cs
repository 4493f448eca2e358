using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Primitives;

/// <summary>Sets a variable.</summary>
internal sealed class SetVariable : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.SetVariable",
        Category = "Grundläggande",
        DisplayName = "Sätt variabel",
        Description = "Ger en variabel ett värde.",
        Inputs =
        [
            new() { Name = "Variable", TypeName = "Variable", DisplayName = "Variabel", UiHint = "variable-picker", IsWrapped = false, IsRequired = true },
            new() { Name = "Value", TypeName = "Object", DisplayName = "Värde" },
        ],
    };

    // The picker writes the variable's JSON, bare, wrapped, or as a text; by hand people write its name.
    public override object? Prepare(ActivityNode node)
    {
        var json = node.Json["variable"] ?? node.Json["variableName"];
        if (json is JsonObject wrapper && wrapper["expression"] is JsonObject expression)
        {
            json = expression["value"];
        }

        var id = ExpressionCompiler.NameIn(json);
        for (var scope = node; id is not null && scope is not null; scope = scope.Parent)
        {
            if (scope.Declares(id))
            {
                return id;
            }
        }

        return ExpressionCompiler.NameIn(json, preferName: true);
    }

    protected override void Execute(BurstContext context)
    {
        if (context.Node.Details is not string variable)
        {
            throw new InputException(context.ActivityId, "Variable", "it is not set.");
        }

        context.SetVariable(variable, context.RawInput("Value"));
        context.Complete();
    }
}
