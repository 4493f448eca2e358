using System.Globalization;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Simulation;

/// <summary>Who works with the tracks: coordinators, who stand in for each other, a steering group and an administrator.</summary>
internal sealed class Staff(int coordinators)
{
    private readonly Actor[] coordinators = [.. Enumerable.Range(1, Math.Max(2, coordinators)).Select(number => Person(string.Create(CultureInfo.InvariantCulture, $"Koordinator {number}"), Role.Coordinator))];

    public Actor SteeringGroup { get; } = Person("Styrgruppen", Role.SteeringGroup);

    public Actor Administrator { get; } = Person("Administratören", Role.Administrator);

    public IEnumerable<Actor> Everybody => [.. coordinators, SteeringGroup, Administrator];

    public Actor CoordinatorOf(int track) => coordinators[track % coordinators.Length];

    public Actor SubstituteOf(int track) => coordinators[(track + 1) % coordinators.Length];

    private static Actor Person(string name, Role role) => new() { UserId = Guid.CreateVersion7(), DisplayName = name, Roles = [role] };
}
