namespace Jobbspar.Engine.Activities;

/// <summary>An activity type as definitions name it and the designer shows it.</summary>
public sealed record ActivityDescriptor
{
    /// <summary>E.g. <c>Elsa.Delay</c>.</summary>
    public required string TypeName { get; init; }

    /// <summary>Version of the type; 1 unless its inputs changed meaning.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Toolbox category, Swedish.</summary>
    public required string Category { get; init; }

    /// <summary>Swedish.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Swedish, one or two sentences.</summary>
    public string Description { get; init; } = "";

    /// <summary>Inputs.</summary>
    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    /// <summary>Outputs.</summary>
    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    /// <summary>Outcomes a connection may start from. Empty: the activity ends its path.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = ["Done"];

    /// <summary>True where outcomes depend on the node (its cases), so that connections may name others than <see cref="Outcomes"/>.</summary>
    public bool HasDynamicOutcomes { get; init; }

    /// <summary>Embedded ports that hold a child activity, e.g. <c>Body</c>, <c>Then</c>, <c>Else</c>.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>True where the node holds a list of child activities (<c>activities</c>).</summary>
    public bool IsContainer { get; init; }

    /// <summary>False where it can only be carried out for what the host started the instance for; an instance that starts by itself has none.</summary>
    public bool CanStandAlone { get; init; } = true;

    /// <summary>False where a workflow may hold it only once, because what it stands for exists once.</summary>
    public bool MayRepeat { get; init; } = true;

    /// <summary>False hides it from the toolbox.</summary>
    public bool IsBrowsable { get; init; } = true;
}
