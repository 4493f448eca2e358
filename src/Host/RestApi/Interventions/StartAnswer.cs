namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>A start of an intervention.</summary>
/// <param name="Id">Key.</param>
/// <param name="StartsOn">Local date.</param>
/// <param name="ApplyBy">Local date; null where there is no last day.</param>
/// <param name="Places">Null where they are not limited.</param>
/// <param name="Taken">Places that are taken.</param>
internal sealed record StartAnswer(Guid Id, DateOnly StartsOn, DateOnly? ApplyBy, int? Places, int Taken);
