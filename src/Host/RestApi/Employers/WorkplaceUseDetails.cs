using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>How an employer uses a workplace in the track.</summary>
internal sealed record WorkplaceUseDetails
{
    /// <summary>Participants that it takes at the same time.</summary>
    public int? Places { get; init; }

    /// <summary>First local date.</summary>
    public DateOnly? UsedFrom { get; init; }

    /// <summary>Last local date.</summary>
    public DateOnly? UsedTo { get; init; }

    /// <summary>True where it takes participants without a break.</summary>
    public bool TakesContinuously { get; init; }

    /// <summary>Local date on which equipment and access are ready.</summary>
    public DateOnly? ReadyOn { get; init; }

    public static WorkplaceUseDetails Of(TrackEmployerWorkplace use) => new()
    {
        Places = use.Places,
        UsedFrom = use.UsedFrom,
        UsedTo = use.UsedTo,
        TakesContinuously = use.TakesContinuously,
        ReadyOn = use.ReadyOn,
    };

    public WorkplaceUse ToUse(Guid partId, Guid workplaceId, int version) => new()
    {
        PartId = partId,
        WorkplaceId = workplaceId,
        Places = Places,
        UsedFrom = UsedFrom,
        UsedTo = UsedTo,
        TakesContinuously = TakesContinuously,
        ReadyOn = ReadyOn,
        Version = version,
    };
}
