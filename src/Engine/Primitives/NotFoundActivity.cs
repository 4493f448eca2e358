using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>Stands for an activity of a type that is not installed: kept in the definition, an incident when reached.</summary>
internal sealed class NotFoundActivity : BuiltInActivity
{
    public const string Type = "Elsa.NotFoundActivity";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = Type,
        Category = "Grundläggande",
        DisplayName = "Okänd aktivitet",
        Description = "En aktivitet vars typ inte finns här.",
        IsBrowsable = false,
        HasDynamicOutcomes = true,
    };

    protected override void Execute(BurstContext context)
    {
        var missing = context.Node.Json["missingTypeName"] is System.Text.Json.Nodes.JsonValue name && name.TryGetValue(out string? text) ? text : context.Node.TypeName;
        throw new InvalidOperationException($"The activity type '{missing}' is not known here.");
    }
}
