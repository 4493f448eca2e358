using System.Text.RegularExpressions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.LettersOfIntent.Rules;

namespace Jobbspar.Workflows.Tests.LettersOfIntent;

/// <summary>One rule at a time: what breaks it, named, beside what does not.</summary>
public sealed partial class LetterRulesTests
{
    private static readonly Organisation Municipality = Of(OrganisationType.Municipality);
    private static readonly Organisation Service = Of(OrganisationType.EmploymentService);
    private static readonly Organisation Employer = Of(OrganisationType.Employer);
    private static readonly Dictionary<Guid, Organisation> Known = new[] { Municipality, Service, Employer }.ToDictionary(row => row.Id);

    [Fact]
    public void A_good_letter_breaks_nothing()
    {
        LetterContentRules.Check(Content(), Known, Employer.Id).ShouldBeEmpty();
        LetterContentRules.CheckComplete(Content(), Known).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_letter_without_one_of_the_three_breaks_LetterNamesTheThreeParties(int without)
    {
        var parties = Content().Parties.Where((_, index) => index != without).ToList();

        LetterContentRules.CheckComplete(Content() with { Parties = parties }, Known).Select(refusal => refusal.Rule).ShouldContain("LetterNamesTheThreeParties");
    }

    [Fact]
    public void A_party_that_undertakes_nothing_breaks_EveryPartyUndertakesSomething() =>
        LetterContentRules.CheckComplete(Content() with { Commitments = [.. Content().Commitments.Skip(1)] }, Known).Single().ShouldSatisfyAllConditions(
            refusal => refusal.Rule.ShouldBe("EveryPartyUndertakesSomething"),
            refusal => refusal.Arguments.ShouldBe([Municipality.Name]));

    [Fact]
    public void What_nobody_undertakes_breaks_CommitmentHasAParty() =>
        LetterContentRules.Check(Content() with { Commitments = [Commitment(Guid.NewGuid())] }, Known, Employer.Id).Single().Rule.ShouldBe("CommitmentHasAParty");

    [Fact]
    public void A_party_twice_or_of_the_wrong_kind_is_refused()
    {
        LetterContentRules.Check(Content() with { Parties = [.. Content().Parties, Party(Service, "ANNAN")] }, Known, Employer.Id).ShouldAllBe(refusal => refusal.Rule == "PartyStandsOnce");
        LetterContentRules.Check(Content() with { Parties = [Party(Service, "KOMMUN")], Commitments = [] }, Known, Employer.Id).Single().Rule.ShouldBe("PartyKindSuitsTheOrganisation");
    }

    [Fact]
    public void Dates_in_the_wrong_order_break_DatesAreInOrder() =>
        LetterContentRules.Check(Content() with { ValidTo = new DateOnly(2025, 1, 1) }, Known, Employer.Id).Single().Rule.ShouldBe("DatesAreInOrder");

    [Fact]
    public void A_draft_may_lack_what_a_letter_that_is_sent_has()
    {
        var content = new LetterContent();

        LetterContentRules.Check(content, Known, Employer.Id).ShouldBeEmpty();
        LetterContentRules.CheckComplete(content, Known).Select(refusal => refusal.Field).ShouldBe(["ambition", "från", "till", "jobb", "parter"]);
    }

    [Theory]
    [InlineData(LetterStatus.Draft, true)]
    [InlineData(LetterStatus.Sent, false)]
    [InlineData(LetterStatus.Confirmed, false)]
    [InlineData(LetterStatus.Declined, true)]
    [InlineData(LetterStatus.Expired, true)]
    public void Only_a_letter_that_is_with_the_parties_is_answered(LetterStatus status, bool isBroken) =>
        (LetterIsWithTheParties.Check(status) is { Rule: "LetterIsWithTheParties" }).ShouldBe(isBroken);

    [Fact]
    public void An_answer_comes_once_and_after_the_letter()
    {
        var party = new LetterOfIntentParty { Id = Guid.NewGuid(), LetterOfIntentId = Guid.NewGuid(), OrganisationId = Service.Id, Kind = LetterPartyKind.EmploymentService, Position = 1 };

        PartyAnswersOnce.Check(party).ShouldBeNull();
        party.DeclinedOn = new DateOnly(2026, 3, 2);
        PartyAnswersOnce.Check(party)!.Rule.ShouldBe("PartyAnswersOnce");
        AnswerComesAfterTheLetter.Check(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 2))!.Rule.ShouldBe("AnswerComesAfterTheLetter");
        AnswerComesAfterTheLetter.Check(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2)).ShouldBeNull();
    }

    [Fact]
    public void A_letter_whose_time_is_over_has_expired()
    {
        var letter = new LetterOfIntent { Id = Guid.NewGuid(), TrackEmployerId = Guid.NewGuid(), TextVersion = 1, Status = LetterStatus.Confirmed, Ambition = "", JobsIntended = 1, ValidTo = new DateOnly(2026, 3, 2), CreatedAt = default, CreatedBy = default };

        letter.StatusOn(new DateOnly(2026, 3, 2)).ShouldBe(LetterStatus.Confirmed);
        letter.StatusOn(new DateOnly(2026, 3, 3)).ShouldBe(LetterStatus.Expired);
    }

    /// <summary>It is an intention that binds nobody in law: its code and its texts do not speak as if it did (DOMAIN 4.7).</summary>
    [Fact]
    public void Nothing_about_the_letter_speaks_of_binding_promises()
    {
        var root = WrittenDocument.Root;
        var files = new[] { "src/Workflows/LettersOfIntent", "src/Host/Components/LettersOfIntent", "src/Host/LettersOfIntent" }
            .Select(folder => Path.Combine(root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor");
        var texts = new[] { "src/Workflows/Texts/Texts.resx", "src/Workflows/Texts/Texts.en.resx", "src/Host/Texts/Texts.resx", "src/Host/Texts/Texts.en.resx" }
            .SelectMany(file => File.ReadLines(Path.Combine(root, file)))
            .Where(line => LetterKey().IsMatch(line));

        files.Select(File.ReadAllText).Concat(texts).Where(text => Binding().IsMatch(text)).ShouldBeEmpty();
    }

    private static LetterContent Content() => new()
    {
        Ambition = "Sex personer ska kunna få arbete som chaufförer.",
        ValidFrom = new DateOnly(2026, 3, 2),
        ValidTo = new DateOnly(2026, 12, 18),
        JobsIntended = 6,
        Parties = [Party(Municipality, "KOMMUN"), Party(Service, "AF"), Party(Employer, "ARBETSGIVARE")],
        Commitments = [Commitment(Municipality.Id), Commitment(Service.Id), Commitment(Employer.Id)],
    };

    private static PartyLine Party(Organisation organisation, string kind) => new() { OrganisationId = organisation.Id, Kind = kind };

    private static CommitmentLine Commitment(Guid organisation) => new() { OrganisationId = organisation, Text = "Gör sin del", Category = "INSATS" };

    private static Organisation Of(OrganisationType type) => new() { Id = Guid.NewGuid(), Name = $"Organisation {type}", Type = type };

    [GeneratedRegex("avtal|kontrakt|contract|breach", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Binding();

    [GeneratedRegex("name=\"(Letter|History\\.AVSIKT|History\\.ATAGANDE|Commitment|Confirmation|Refusal\\.(Letter|Party|Commitment|EveryPartyUndertakes|OnlyDraftLetters|AnswerComes))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex LetterKey();
}
