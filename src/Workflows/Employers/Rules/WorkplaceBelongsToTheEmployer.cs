using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>An employer uses its own workplaces.</summary>
internal static class WorkplaceBelongsToTheEmployer
{
    public static Refusal? Check(Workplace? workplace, Guid organisationId) =>
        workplace?.OrganisationId == organisationId ? null : new() { Rule = nameof(WorkplaceBelongsToTheEmployer), Field = "arbetsplats" };
}
