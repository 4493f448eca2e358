using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>A workplace that is used in the track.</summary>
internal sealed record UsedWorkplaceAnswer
{
    /// <summary>Workplace.</summary>
    public required Guid WorkplaceId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How it is used.</summary>
    public required WorkplaceUseDetails Use { get; init; }

    /// <summary>The <c>If-Match</c> of a change of its use.</summary>
    public required int Version { get; init; }

    /// <summary>Supervisors there today or later, by name for those who may see contacts.</summary>
    public required IReadOnlyList<SupervisorView> Supervisors { get; init; }

    public static UsedWorkplaceAnswer Of(EmployerWorkplaceView view) => new()
    {
        WorkplaceId = view.Workplace.Id,
        Name = view.Workplace.Name,
        Use = WorkplaceUseDetails.Of(view.Use),
        Version = view.Use.Version,
        Supervisors = view.Supervisors,
    };
}
