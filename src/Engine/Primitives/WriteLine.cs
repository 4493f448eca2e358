using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Writes a line of text to whoever runs the workflow.</summary>
internal sealed class WriteLine : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.WriteLine",
        Category = "Grundläggande",
        DisplayName = "Skriv rad",
        Description = "Skriver en rad text.",
        Inputs = [new() { Name = "Text", DisplayName = "Text" }],
    };

    protected override void Execute(BurstContext context)
    {
        context.Emit(new LineWritten(context.Input<string>("Text") ?? ""));
        context.Complete();
    }
}
