using Jobbspar.Host.Components.Forms;
using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Host.Components.LettersOfIntent;

/// <summary>A party as it is typed.</summary>
internal sealed class TypedParty
{
    public string Organisation { get; set; } = "";

    public string Kind { get; set; } = "";

    public static TypedParty Of(PartyLine line) => new() { Organisation = line.OrganisationId?.ToString() ?? "", Kind = line.Kind ?? "" };

    public PartyLine ToLine() => new() { OrganisationId = FieldNames.Key(Organisation), Kind = Kind };
}
