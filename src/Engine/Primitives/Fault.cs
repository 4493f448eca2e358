using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Makes an incident on purpose.</summary>
internal sealed class Fault : BuiltInActivity
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Fault",
        Category = "Grundläggande",
        DisplayName = "Fel",
        Description = "Avbryter med ett fel.",
        Inputs =
        [
            new() { Name = "Code", TypeName = "String", DisplayName = "Kod" },
            new() { Name = "Category", TypeName = "String", DisplayName = "Kategori" },
            new() { Name = "FaultType", TypeName = "String", DisplayName = "Feltyp" },
            new() { Name = "Message", TypeName = "String", DisplayName = "Meddelande" },
        ],
        Outcomes = [],
    };

    protected override void Execute(BurstContext context)
    {
        var code = context.Input<string>("Code");
        var message = context.Input<string>("Message");
        throw new WorkflowFaultException(string.IsNullOrEmpty(code) ? message ?? "The workflow reported a fault." : $"{code}: {message}");
    }
}
