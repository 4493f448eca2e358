using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.LettersOfIntent.Rules;

namespace Jobbspar.Workflows.LettersOfIntent;

/// <summary>What a letter of intent must be like to be kept, and to be sent. Fields are named <c>åtaganden[0].senast</c>.</summary>
public static class LetterContentRules
{
    private const int MostParties = 20;
    private const int MostCommitments = 100;
    private const int MostJobs = 10_000;

    /// <summary>Every fault of a draft.</summary>
    /// <param name="content">The letter.</param>
    /// <param name="organisations">Organisations named in it that stand in the register.</param>
    /// <param name="employerId">Organisation of the employer.</param>
    public static IReadOnlyList<Refusal> Check(LetterContent content, IReadOnlyDictionary<Guid, Organisation> organisations, Guid employerId)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(organisations);
        var found = new Findings();
        found.OptionalText("ambition", content.Ambition, 2_000);
        found.Date("från", content.ValidFrom);
        found.Date("till", content.ValidTo);
        found.Order("till", content.ValidFrom, content.ValidTo);
        found.Bounds("jobb", content.JobsIntended, 0, MostJobs);
        found.AtMost("parter", content.Parties.Count, MostParties);
        found.AtMost("åtaganden", content.Commitments.Count, MostCommitments);
        var times = content.Parties.Select(party => party.OrganisationId).OfType<Guid>().CountBy(id => id).ToDictionary();
        for (var index = 0; index < content.Parties.Count; index++)
        {
            CheckParty(found, Path("parter", index), content.Parties[index], organisations, times, employerId);
        }

        for (var index = 0; index < content.Commitments.Count; index++)
        {
            var line = content.Commitments[index];
            var path = Path("åtaganden", index);
            found.Text($"{path}.text", line.Text, 500);
            found.Code<CommitmentCategory>($"{path}.slag", line.Category);
            found.Date($"{path}.senast", line.Due);
            found.Add(CommitmentHasAParty.Check($"{path}.part", line.OrganisationId is { } by && times.ContainsKey(by)));
        }

        return found.Refusals;
    }

    /// <summary>Every reason why a letter that can be kept cannot be sent yet.</summary>
    public static IReadOnlyList<Refusal> CheckComplete(LetterContent content, IReadOnlyDictionary<Guid, Organisation> organisations)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(organisations);
        var found = new Findings();
        found.Required("ambition", !string.IsNullOrWhiteSpace(content.Ambition));
        found.Required("från", content.ValidFrom is not null);
        found.Required("till", content.ValidTo is not null);
        found.Required("jobb", content.JobsIntended is not null);
        found.Add(LetterNamesTheThreeParties.Check([.. content.Parties.Where(party => party.Kind is not null).Select(party => CodeTable<LetterPartyKind>.Parse(party.Kind!))]));
        foreach (var party in content.Parties)
        {
            found.Add(EveryPartyUndertakesSomething.Check(NameOf(party, organisations), content.Commitments.Count(line => line.OrganisationId == party.OrganisationId)));
        }

        return found.Refusals;
    }

    private static void CheckParty(Findings found, string path, PartyLine party, IReadOnlyDictionary<Guid, Organisation> organisations, Dictionary<Guid, int> times, Guid employerId)
    {
        found.Required($"{path}.organisation", party.OrganisationId is not null);
        found.Code<LetterPartyKind>($"{path}.slag", party.Kind);
        if (party.OrganisationId is not { } id)
        {
            return;
        }

        found.Add(OrganisationIsKnown.Check(organisations.ContainsKey(id), $"{path}.organisation"));
        found.Add(PartyStandsOnce.Check($"{path}.organisation", NameOf(party, organisations), times[id]));
        if (organisations.TryGetValue(id, out var organisation) && CodeTable<LetterPartyKind>.TryParse(party.Kind, out var kind))
        {
            found.Add(PartyKindSuitsTheOrganisation.Check($"{path}.slag", kind, organisation.Type, id == employerId));
        }
    }

    private static string NameOf(PartyLine party, IReadOnlyDictionary<Guid, Organisation> organisations) =>
        party.OrganisationId is { } id && organisations.TryGetValue(id, out var organisation) ? organisation.Name : "–";

    private static string Path(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");
}
