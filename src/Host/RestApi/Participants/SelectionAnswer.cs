using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Recruitment;

namespace Jobbspar.Host.RestApi.Participants;

/// <summary>A decision of the selection.</summary>
/// <param name="Outcome">Decision.</param>
/// <param name="Round">From 1.</param>
/// <param name="DecidingParties">Kinds of parties that decided.</param>
/// <param name="DecidedOn">Local date.</param>
internal sealed record SelectionAnswer(SelectionOutcome Outcome, int Round, IReadOnlyList<OrganisationType> DecidingParties, DateOnly DecidedOn)
{
    public static SelectionAnswer Of(SelectionResult result) => new(result.Outcome, result.Round, result.DecidedBy, result.DecidedOn);
}
