using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Profiles.Rules;

namespace Jobbspar.Workflows.Tests.Profiles;

/// <summary>One rule at a time: what breaks it, named, beside what does not.</summary>
public sealed class ProfileRulesTests
{
    private static readonly IReadOnlySet<Guid> None = new HashSet<Guid>();

    [Fact]
    public void A_good_draft_breaks_nothing() => CompetenceContentRules.Check(Content()).ShouldBeEmpty();

    [Fact]
    public void An_incomplete_profile_is_kept_as_a_draft_and_not_fixed()
    {
        var content = Content() with { Modules = [] };

        CompetenceContentRules.Check(content).ShouldBeEmpty();
        CompetenceContentRules.CheckComplete(content, differences: 0).Select(refusal => refusal.Rule).ShouldBe(["ProfileHasAModule"]);
        CompetenceContentRules.CheckComplete(Content() with { Modules = [Module("M1") with { Outcomes = [] }] }, 0).Single().Rule.ShouldBe("ModuleHasALearningOutcome");
    }

    [Fact]
    public void Two_modules_of_one_code_break_ModuleCodeStandsOnce() =>
        CompetenceContentRules.Check(Content() with { Modules = [Module("M1"), Module("m1")] }).Select(refusal => (refusal.Rule, refusal.Field))
            .ShouldBe([("ModuleCodeStandsOnce", "moduler[0].kod"), ("ModuleCodeStandsOnce", "moduler[1].kod")]);

    [Fact]
    public void Every_field_at_fault_is_named_at_once()
    {
        var faults = CompetenceContentRules.Check(Content() with
        {
            Title = "",
            OccupationCode = "83",
            Modules = [Module("M1") with { LearningSite = "HEMMA", EstimatedWeeks = -1, SeqfLevel = 9, Outcomes = [new OutcomeContent { Text = "", Type = "VET_EJ", AssessableBy = "LARARE" }] }],
        });

        faults.Select(refusal => $"{refusal.Field} {refusal.Rule}").ShouldBe(
            [
                "titel FieldIsFilledIn",
                "yrke OccupationCodeIsWellFormed",
                "moduler[0].lärandeplats CodeIsKnown",
                "moduler[0].veckor NumberIsWithinItsBounds",
                "moduler[0].seqf NumberIsWithinItsBounds",
                "moduler[0].läranderesultat[0].text FieldIsFilledIn",
                "moduler[0].läranderesultat[0].typ CodeIsKnown",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_profile_that_goes_back_to_a_national_one_names_it_and_explains_its_differences()
    {
        var content = Content() with { Origin = "NATIONELL_YRKESPROFIL", OriginReference = null };

        CompetenceContentRules.CheckComplete(content, differences: 2).Select(refusal => refusal.Rule).ShouldBe(["OriginIsNamed", "LocalAdaptationIsExplained"]);
        CompetenceContentRules.CheckComplete(content with { OriginReference = "Sobona 12", LocalAdaptation = "Lokala fordon" }, differences: 2).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_outcome_twice_breaks_LineageStandsOnce()
    {
        var lineage = Guid.NewGuid();
        var outcome = Module("M1").Outcomes[0] with { LineageId = lineage };

        CompetenceContentRules.Check(Content() with { Modules = [Module("M1") with { Outcomes = [outcome, outcome] }] }).ShouldAllBe(refusal => refusal.Rule == "LineageStandsOnce");
    }

    [Theory]
    [InlineData("MUST", null, "MustHasAnObjectiveReason")]
    [InlineData("MUST", "Bilen kräver det enligt lag", null)]
    [InlineData("ONSKVART", null, null)]
    public void A_must_without_a_reason_breaks_MustHasAnObjectiveReason(string level, string? reason, string? rule) =>
        RequirementContentRules.CheckComplete(With(Line() with { Level = level, ObjectiveReason = reason }), restsOnFixed: true).SingleOrDefault()?.Rule.ShouldBe(rule);

    [Fact]
    public void A_language_requirement_has_a_level_and_a_must_is_challenged()
    {
        var line = Line() with { Kind = "SPRAK", Level = "MUST", ObjectiveReason = "Säkerhetsinstruktioner", LanguageLevel = null };

        RequirementContentRules.Check(With(line), None).Single().Rule.ShouldBe("LanguageRequirementHasALevel");
        RequirementContentRules.Check(With(line with { LanguageLevel = "SFI_C" }), None).ShouldBeEmpty();
        RequirementContentRules.CheckComplete(With(line with { LanguageLevel = "SFI_C" }), restsOnFixed: true).Single().Rule.ShouldBe("LanguageMustIsChallenged");
        RequirementContentRules.CheckComplete(With(line with { LanguageLevel = "SFI_C", LanguageChallenge = "Att läsa skyddsföreskrifter" }), restsOnFixed: true).ShouldBeEmpty();
        RequirementContentRules.Check(With(Line() with { LanguageLevel = "B1" }), None).Single().Rule.ShouldBe("LanguageRequirementHasALevel");
    }

    [Fact]
    public void What_is_learnt_in_the_track_is_not_needed_at_selection() =>
        RequirementContentRules.Check(With(Line() with { Level = "KAN_LARAS_I_SPARET", NeededAt = "VID_URVAL" }), None).Single().Rule.ShouldBe("LearntInTrackIsNotNeededAtSelection");

    [Fact]
    public void A_requirement_of_an_outcome_names_one_of_the_competence_profile()
    {
        var outcome = Guid.NewGuid();
        var line = Line() with { Kind = "LARANDERESULTAT", OutcomeId = outcome };

        RequirementContentRules.Check(With(line), None).Single().Rule.ShouldBe("OutcomeBelongsToTheCompetenceProfile");
        RequirementContentRules.Check(With(line), new HashSet<Guid> { outcome }).ShouldBeEmpty();
    }

    [Fact]
    public void A_profile_without_requirements_or_without_a_fixed_competence_profile_is_not_fixed() =>
        RequirementContentRules.CheckComplete(With(), restsOnFixed: false).Select(refusal => refusal.Rule).ShouldBe(["RequirementProfileHasARequirement", "RequirementsBuildOnAFixedCompetenceProfile"]);

    [Fact]
    public void Only_a_must_that_is_needed_at_selection_is_a_criterion()
    {
        var may = Row(RequirementLevel.Must, NeededAt.Selection);
        var desirable = Row(RequirementLevel.Desirable, NeededAt.Selection);
        var later = Row(RequirementLevel.Must, NeededAt.Employment);

        SelectionCriteriaAreMustAtSelection.Check("kriterier", [may.LineageId], [may, desirable, later]).ShouldBeEmpty();
        SelectionCriteriaAreMustAtSelection.Check("kriterier", [desirable.LineageId, may.LineageId, later.LineageId, Guid.NewGuid()], [may, desirable, later])
            .Select(refusal => $"{refusal.Rule} {refusal.Field}")
            .ShouldBe(["SelectionCriteriaAreMustAtSelection kriterier[0]", "SelectionCriteriaAreMustAtSelection kriterier[2]", "SelectionCriteriaAreMustAtSelection kriterier[3]"]);
    }

    [Theory]
    [InlineData(ProfileStatus.Draft, false)]
    [InlineData(ProfileStatus.Fixed, true)]
    [InlineData(ProfileStatus.Replaced, true)]
    public void What_is_fixed_is_not_changed(ProfileStatus status, bool isBroken) => (OnlyDraftsAreChanged.Check(status) is { Rule: "OnlyDraftsAreChanged" }).ShouldBe(isBroken);

    [Fact]
    public void Differences_are_told_by_lineage()
    {
        var (kept, gone) = (Guid.NewGuid(), Guid.NewGuid());
        var national = Content() with { Modules = [Module("M1") with { LineageId = kept, Outcomes = [Outcome("köra") with { LineageId = kept }, Outcome("lasta") with { LineageId = gone }] }] };
        var local = Content() with { Modules = [Module("M1") with { LineageId = kept, Outcomes = [Outcome("köra sopbil") with { LineageId = kept }, Outcome("hälsa")] }] };

        var found = ProfileDifference.Between(national, local);

        found.Select(difference => difference.Kind).ShouldBe([DifferenceKind.Changed, DifferenceKind.Added, DifferenceKind.Removed]);
        found[0].Before.ShouldStartWith("köra");
        found[0].After.ShouldStartWith("köra sopbil");
        ProfileDifference.Between(national, national).ShouldBeEmpty();
    }

    private static CompetenceContent Content() => new() { Title = "Renhållningschaufför", OccupationCode = "8332", Origin = "EGEN", Modules = [Module("M1")] };

    private static ModuleContent Module(string code) => new() { Code = code, Title = "Körning", LearningSite = "BADA", EstimatedWeeks = 4, SeqfLevel = 4, Outcomes = [Outcome("köra tung lastbil")] };

    private static OutcomeContent Outcome(string text) => new() { Text = text, Type = "FARDIGHET", IsMust = true, AssessableBy = "HANDLEDARE" };

    private static RequirementContent With(params IReadOnlyList<RequirementLine> lines) => new() { Requirements = lines };

    private static RequirementLine Line() => new() { Text = "B-körkort", Kind = "KORKORT", Level = "ONSKVART", NeededAt = "VID_ANSTALLNING" };

    private static Requirement Row(RequirementLevel level, NeededAt at) =>
        new() { Id = Guid.NewGuid(), RequirementProfileId = Guid.NewGuid(), LineageId = Guid.NewGuid(), Position = 1, Text = "Krav", Kind = RequirementKind.Other, Level = level, NeededAt = at };
}
