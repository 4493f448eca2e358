using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>An explicit join. The flowchart does the waiting; when this runs, the join is done.</summary>
internal sealed class FlowJoin : BuiltInActivity
{
    public const string Type = "Elsa.FlowJoin";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = Type,
        Category = "Flöde",
        DisplayName = "Sammanför vägar",
        Description = "Väntar på en, alla eller alla påbörjade vägar innan flödet går vidare.",
        Inputs =
        [
            new()
            {
                Name = "Mode",
                TypeName = "FlowJoinMode",
                DisplayName = "Väntar på",
                DefaultValue = "WaitAny",
                UiHint = "dropdown",
                Choices = [new("WaitAny", "Den första vägen"), new("WaitAllActive", "Alla påbörjade vägar"), new("WaitAll", "Alla vägar"), new("WaitAllInbound", "Alla vägar, även de som går tillbaka")],
            },
        ],
    };

    /// <summary>How a node joins: fixed in the definition, or for a join with an expression found out when something arrives.</summary>
    public static MergeMode ModeOf(BurstContext context, ActivityNode node)
    {
        if (node.Details is not Expression mode)
        {
            return node.MergeMode;
        }

        try
        {
            return Parse(Values.JsonValues.ToText(mode.Evaluate(context)));
        }
        catch (ExpressionException fault)
        {
            throw new InputException(node.Id, "Mode", fault.Message);
        }
    }

    /// <summary>The mode that a text names; an unknown one waits for all activated paths.</summary>
    public static MergeMode Parse(string mode) => mode switch
    {
        "WaitAny" or "1" => MergeMode.Race,
        "WaitAll" or "0" => MergeMode.WaitAll,
        "WaitAllInbound" => MergeMode.Converge,
        _ => MergeMode.Merge,
    };

    public override object? Prepare(ActivityNode node)
    {
        switch (node.FindInput("Mode")?.Expression)
        {
            case null:
                node.MergeMode = MergeMode.Race;
                return null;
            case LiteralExpression literal:
                node.MergeMode = Parse(Values.JsonValues.ToText(literal.Value));
                return null;
            case var expression:
                return expression;
        }
    }

    protected override void Execute(BurstContext context) => context.Complete();
}
