namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>A rule of the profile with SKALL or SKALL INTE.</summary>
/// <param name="Id">As the profile numbers it.</param>
/// <param name="Asks">What it asks for. In quotation marks: the profile's own words.</param>
/// <param name="Met">How it is met, or why it asks nothing of this API.</param>
/// <param name="Test">Name of the test that shows it; null where no test can.</param>
internal sealed record ProfileRule(string Id, string Asks, string Met, string? Test);
