namespace Jobbspar.Workflows.Access;

/// <summary>Who asks: the signed-in user, or the system itself. Every command and query takes one.</summary>
public sealed record Actor
{
    /// <summary>Id that stands for the system (sweeps, start-up import) in audit rows.</summary>
    public static readonly Guid SystemId = new("00000000-0000-7000-8000-000000000001");

    /// <summary>The system itself: scheduler, start-up. Never built from a request.</summary>
    public static Actor System { get; } = new() { UserId = SystemId, DisplayName = "Jobbspår", Roles = [] };

    /// <summary>User id.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Shown in history (staff name, not a participant's).</summary>
    public required string DisplayName { get; init; }

    /// <summary>Roles held.</summary>
    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>True for <see cref="System"/>.</summary>
    public bool IsSystem => UserId == SystemId;
}
