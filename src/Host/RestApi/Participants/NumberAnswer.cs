namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A whole identity number.</summary>
/// <param name="Number">Twelve digits, as it is shown on the page.</param>
internal sealed record NumberAnswer(string Number);
