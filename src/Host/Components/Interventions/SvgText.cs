using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Jobbspar.Host.Components.Interventions;

/// <summary>A text in a drawing. Razor keeps the element's name for itself, so it is written here.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Left end.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "";

    /// <summary>Base line.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "";

    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public string Says { get; set; } = "";

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "gantt-label");
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddContent(4, Says);
        builder.CloseElement();
    }
}
