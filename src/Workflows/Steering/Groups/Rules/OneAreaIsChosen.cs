using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Steering.Groups.Rules;

/// <summary>An organisation or a municipality is chosen, and not both at once.</summary>
internal static class OneAreaIsChosen
{
    public static Refusal? Check(Guid? organisationId, string municipalityCode) =>
        organisationId is null == municipalityCode.Length > 0 ? null : new() { Rule = nameof(OneAreaIsChosen), Field = "organisation" };
}
