using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.Components.Forms;

/// <summary>What a list to choose from offers.</summary>
internal static class Choices
{
    /// <summary>Every member of an enumeration by its code.</summary>
    public static IEnumerable<(string Value, string Text)> Of<T>(Func<T, string> nameOf)
        where T : struct, Enum => Enum.GetValues<T>().Select(member => (member.Code(), nameOf(member)));

    /// <summary>Contacts by key.</summary>
    public static IEnumerable<(string Value, string Text)> Of(IEnumerable<Contact> contacts) => contacts.Select(contact => (contact.Id.ToString(), contact.Name));

    /// <summary>Workplaces by key.</summary>
    public static IEnumerable<(string Value, string Text)> Of(IEnumerable<Workplace> workplaces) => workplaces.Select(place => (place.Id.ToString(), place.Name));
}
