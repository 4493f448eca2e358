using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>A party with its answer. Who confirmed is named only for those who may see contacts.</summary>
public sealed record PartyView
{
    /// <summary>The party.</summary>
    public required LetterOfIntentParty Party { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required string Name { get; init; }

    /// <summary>Name of the contact who confirmed; empty where nobody has, or for those who may not see contacts.</summary>
    public required string ConfirmedBy { get; init; }

    /// <summary>Contacts of the organisation who could confirm.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }
}
