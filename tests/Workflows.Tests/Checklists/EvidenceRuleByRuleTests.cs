using Jobbspar.Workflows.Checklists.Evidence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>Each evidence rule by its own name: what a coordinator could plausibly enter holds, and one wrong value breaks this rule at this field.</summary>
public sealed class EvidenceRuleByRuleTests
{
    private const string Future = "2027-06-16";
    private const string Missing = nameof(FieldIsFilledIn);
    private const string NotYet = nameof(FactIsNotInTheFuture);
    private const string Order = nameof(DatesAreInOrder);
    private const string Sum = nameof(CountsAddUp);
    private const string Confirmed = nameof(WhatIsAskedForIsConfirmed);

    [Theory]
    [InlineData(nameof(AlternativeWaysWereConsidered), "facketHort", "", Missing, "facketHort")]
    [InlineData(nameof(AlternativeWaysWereConsidered), "datum", Future, NotYet, "datum")]
    [InlineData(nameof(CandidatesStandInOneList), "gemensamLista", "false", Confirmed, "gemensamLista")]
    [InlineData(nameof(CandidatesStandInOneList), "kandidater", "40", Sum, "kandidater")]
    [InlineData(nameof(ContactAfterHiringSaysHowItGoes), "status", "SLUTAT", Missing, "orsak")]
    [InlineData(nameof(DropoutIsHandedBack), "aterlamnad", "2027-06-14", Order, "aterlamnad")]
    [InlineData(nameof(EmployerFollowUpSaysWhatStandsInTheWay), "nojdhet", "1", Missing, "hinder")]
    [InlineData(nameof(EmployerTookPartInTheSelection), "deltogIBeslut", "false", Confirmed, "deltogIBeslut")]
    [InlineData(nameof(EmployersNeedOfSupportIsMet), "givetDatum", "", Missing, "givetDatum")]
    [InlineData(nameof(EmployersNeedOfSupportIsMet), "behov", "ANNAT", Missing, "beskrivning")]
    [InlineData(nameof(EqualityIsConsidered), "bilder", "false", Confirmed, "bilder")]
    [InlineData(nameof(FollowUpAnswersTheThreeQuestions), "datum", Future, NotYet, "datum")]
    [InlineData(nameof(FollowUpAnswersTheThreeQuestions), "atgarder", "", Missing, "atgarder")]
    [InlineData(nameof(HiredAreComparedWithIntended), "orsak", "", Missing, "orsak")]
    [InlineData(nameof(InterventionsWereCarriedOut), "fullfoljda", "3", Sum, "planerade")]
    [InlineData(nameof(IndividualChainIsDecided), "skal", "", Missing, "skal")]
    [InlineData(nameof(PartnersAreConsulted), "uppfoljareAf", "", Missing, "uppfoljareAf")]
    [InlineData(nameof(SelectionFollowsTheRequirements), "urKravprofilen", "false", Confirmed, "urKravprofilen")]
    [InlineData(nameof(SelectionFollowsTheRequirements), "beslutar", "[\"KOMMUN\"]", "EveryPartyIsNamed.ARBETSGIVARE", "beslutar")]
    [InlineData(nameof(UnionAndManagementAreTold), "facket", "false", Missing, "motivering")]
    [InlineData(nameof(UnionWasConsulted), "utfall", "AVSTYRKER", Missing, "motivering")]
    [InlineData(nameof(UnionWasConsulted), "atgard", "", Missing, "atgard")]
    [InlineData(nameof(WorkplaceLearningIsAssessed), "uppnadda", "5", Sum, "tranade")]
    [InlineData(nameof(ClosureIsPreparedInTime), "arbetsgivarenInformerad", Future, NotYet, "arbetsgivarenInformerad")]
    public void One_wrong_value_breaks_the_rule_at_its_field(string rule, string field, string value, string broken, string at)
    {
        var judge = EvidenceRules.All.Single(known => string.Equals(known.GetType().Name, rule, StringComparison.Ordinal));
        var around = EvidenceCase.Around(judge.ItemCode);
        var values = new Dictionary<string, string>(ExampleEvidence.For(judge.ItemCode, around), StringComparer.Ordinal);

        judge.Check(new EvidenceValues(values), around).ShouldBeEmpty($"{rule}: the example is good");
        values[field] = value;
        judge.Check(new EvidenceValues(values), around).Select(refusal => (refusal.Rule, refusal.Field)).ShouldContain((broken, at));
    }
}
