using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Publishing;

namespace Jobbspar.Workflows.Definitions.Rules;

/// <summary>A request is decided once.</summary>
internal static class RequestStillWaits
{
    public static Refusal? Check(PublicationRequest request) =>
        request.State is PublicationRequestState.Waiting ? null : new() { Rule = nameof(RequestStillWaits), Arguments = [request.State.Code()] };
}
