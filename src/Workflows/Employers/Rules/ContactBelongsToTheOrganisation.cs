using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A contact speaks for her own organisation.</summary>
internal static class ContactBelongsToTheOrganisation
{
    public static Refusal? Check(string field, Contact? contact, Guid organisationId) =>
        contact?.OrganisationId == organisationId ? null : new() { Rule = nameof(ContactBelongsToTheOrganisation), Field = field };
}
