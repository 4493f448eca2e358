using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.Demo;

/// <summary>A participant of the example.</summary>
/// <param name="Name">Name.</param>
/// <param name="Number">Identity number, of the series for tests.</param>
/// <param name="Gender">Gender.</param>
/// <param name="Course">How far she has come today.</param>
internal sealed record DemoPerson(string Name, string Number, Gender Gender, DemoCourse Course);
