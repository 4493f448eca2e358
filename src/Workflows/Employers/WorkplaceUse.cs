using System.Text.Json.Serialization;

namespace Jobbspar.Workflows.Employers;

/// <summary>How an employer uses a workplace in a track, as a form says it.</summary>
public sealed record WorkplaceUse
{
    /// <summary>The employer's part.</summary>
    public required Guid PartId { get; init; }

    /// <summary><c>arbetsplats</c>.</summary>
    public Guid? WorkplaceId { get; init; }

    /// <summary><c>platser</c>.</summary>
    public int? Places { get; init; }

    /// <summary><c>från</c>.</summary>
    public DateOnly? UsedFrom { get; init; }

    /// <summary><c>till</c>.</summary>
    public DateOnly? UsedTo { get; init; }

    /// <summary><c>löpande</c>.</summary>
    public bool TakesContinuously { get; init; }

    /// <summary><c>redo</c>.</summary>
    public DateOnly? ReadyOn { get; init; }

    /// <summary>Version that was shown; 0 where there was none.</summary>
    [JsonIgnore]
    public int Version { get; init; }
}
