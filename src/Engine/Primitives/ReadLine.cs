using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Refused: validation names it, and reaching it is an incident.</summary>
internal sealed class ReadLine : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.ReadLine",
        Category = "Grundläggande",
        DisplayName = "Läs rad",
        Description = "Finns inte här: ett arbetsflöde som körs på en server har ingen konsol att läsa från.",
        Outputs = [new() { Name = "Result", TypeName = "String", DisplayName = "Rad" }],
        IsBrowsable = false,
    };

    protected override void Execute(BurstContext context) =>
        throw new InvalidOperationException("Elsa.ReadLine is not supported: a workflow on a server has no console to read from.");
}
