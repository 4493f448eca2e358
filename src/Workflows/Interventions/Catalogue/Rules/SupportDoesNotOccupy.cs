using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A job coach and language support run beside everything else, and never fill time (DOMAIN 5.1).</summary>
internal static class SupportDoesNotOccupy
{
    public static Refusal? Check(InterventionType? type, bool isOccupying) =>
        isOccupying && type is InterventionType.JobCoach or InterventionType.LanguageSupport
            ? new Refusal { Rule = nameof(SupportDoesNotOccupy), Field = "fyllerTid" }
            : null;
}
