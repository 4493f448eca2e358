using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>Whoever is named as contact was one on that day.</summary>
internal static class ContactIsStillThere
{
    public static Refusal? Check(string field, Contact contact, DateOnly on) =>
        contact.ValidTo is null || contact.ValidTo >= on ? null : new() { Rule = nameof(ContactIsStillThere), Field = field, Arguments = [Written.Date(contact.ValidTo!.Value)] };
}
