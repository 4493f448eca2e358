using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Flow;

/// <summary>Repeats its body for each number from a start to an end.</summary>
internal sealed class For : BuiltInActivity, ILoop
{
    private const string Current = "Current";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.For",
        Category = "Flöde",
        DisplayName = "För",
        Description = "Upprepar en aktivitet för varje tal från start till slut.",
        Inputs =
        [
            new() { Name = "Start", TypeName = "Int32", DisplayName = "Från", DefaultValue = 0L },
            new() { Name = "End", TypeName = "Int32", DisplayName = "Till", DefaultValue = 0L },
            new() { Name = "Step", TypeName = "Int32", DisplayName = "Steg", DefaultValue = 1L },
            new() { Name = "OuterBoundInclusive", TypeName = "Boolean", DisplayName = "Slutet räknas med", DefaultValue = true, UiHint = "checkbox" },
        ],
        Outputs = [new() { Name = "CurrentValue", TypeName = "Int32", DisplayName = "Aktuellt tal" }],
        Ports = ["Body"],
    };

    protected override void Execute(BurstContext context) => RunNext(context, context.Input<long>("Start"));

    protected override void ChildCompleted(BurstContext context, ChildCompletion child)
    {
        var step = context.Input<long>("Step");
        var current = (long)context.Recall(Current)!;
        RunNext(context, IsUpwards(context) ? current + step : current - step);
    }

    private static bool IsUpwards(BurstContext context) => context.Input<long>("End") >= context.Input<long>("Start");

    private static void RunNext(BurstContext context, long value)
    {
        var end = context.Input<long>("End");
        var inclusive = context.Input<bool>("OuterBoundInclusive");
        var goesOn = IsUpwards(context) ? value < end || (inclusive && value == end) : value > end || (inclusive && value == end);
        if (!goesOn || context.Node.PortOf("Body") is not { } body)
        {
            context.Complete();
            return;
        }

        context.Remember(Current, value);
        context.Output("CurrentValue", value);
        context.Run(body, new Dictionary<string, object?>(StringComparer.Ordinal) { ["CurrentValue"] = value });
    }
}
