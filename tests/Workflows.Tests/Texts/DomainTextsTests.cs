using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Jobbspar.Engine.Migration;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Workflows.Tests.Texts;

/// <summary>A key shown to a user in the place of a sentence is a fault that no compiler finds.</summary>
public sealed partial class DomainTextsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly ResourceManager Resources = new("Jobbspar.Workflows.Texts.Texts", typeof(DomainTexts).Assembly);
    private static readonly Dictionary<string, string> Swedish = Read(CultureInfo.InvariantCulture);

    [Fact]
    public void Both_languages_have_the_same_keys() => Read(English).Keys.Order(StringComparer.Ordinal).ShouldBe(Swedish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_name_the_same_things()
    {
        var english = Read(English);
        foreach (var (key, text) in Swedish)
        {
            Places(english[key]).ShouldBe(Places(text), key);
        }
    }

    [Fact]
    public void Every_code_that_a_user_sees_has_a_text()
    {
        string[] keys =
        [
            .. typeof(ReceiptReason).GetFields().Select(field => $"ReceiptReason.{field.GetRawConstantValue()}"),
            .. Keys<Phase>("Phase"),
            .. Keys<TrackStatus>("TrackStatus"),
            .. Keys<ChecklistStatus>("ChecklistStatus"),
            .. Keys<Role>("Role"),
            .. Keys<TargetGroup>("TargetGroup"),
            .. Keys<TrackApproach>("TrackApproach"),
            .. Keys<OrganisationType>("OrganisationType"),
            .. Keys<GapKind>("GapKind"),
            .. Keys<GapSeverity>("GapSeverity"),
            .. Keys<GapCause>("GapCause"),
            .. Keys<GapMeasure>("GapMeasure"),
            .. Keys<GapCloseReason>("GapCloseReason"),
            .. Keys<StuckKind>("StuckKind"),
            .. Keys<StuckKind>("StuckSentence"),
            .. Keys<StuckKind>("StuckRelease"),
            .. Keys<WaitsFor>("WaitsFor"),
            .. Keys<ExternalWaitKind>("ExternalWaitKind"),
            .. Keys<ChecklistArea>("ChecklistArea"),
            .. Keys<TrackEmployerStatus>("TrackEmployerStatus"),
            .. Keys<EmploymentForm>("EmploymentForm"),
            .. Keys<JobRedesign>("JobRedesign"),
            .. Keys<ContactRole>("ContactRole"),
            .. Keys<ContactForm>("ContactForm"),
            .. Keys<ContactParticipant>("ContactParticipant"),
            .. Keys<ConsultationForm>("ConsultationForm"),
            .. Keys<ConsultationOutcome>("ConsultationOutcome"),
            .. Keys<ProfileStatus>("ProfileStatus"),
            .. Keys<ProfileOrigin>("ProfileOrigin"),
            .. Keys<LearningSite>("LearningSite"),
            .. Keys<OutcomeType>("OutcomeType"),
            .. Keys<Assessor>("Assessor"),
            .. Keys<RequirementKind>("RequirementKind"),
            .. Keys<RequirementLevel>("RequirementLevel"),
            .. Keys<NeededAt>("NeededAt"),
            .. Keys<LanguageLevel>("LanguageLevel"),
            .. Keys<LetterStatus>("LetterStatus"),
            .. Keys<LetterPartyKind>("LetterPartyKind"),
            .. Keys<ConfirmationForm>("ConfirmationForm"),
            .. Keys<CommitmentCategory>("CommitmentCategory"),
            .. Keys<CommitmentStatus>("CommitmentStatus"),
            .. Keys<MigrationBatchState>("MigrationBatchState"),
            .. Keys<MigrationItemState>("MigrationItemState"),
            .. Keys<PublicationRequestState>("PublicationRequestState"),
            .. Keys<EscalationCause>("EscalationCause"),
            .. Keys<EscalationLevel>("EscalationLevel"),
            .. Keys<EscalationStatus>("EscalationStatus"),
            .. Keys<EscalationEntryKind>("EscalationEntry"),
            .. Keys<DecisionType>("DecisionType"),
            .. Keys<ParticipantStatus>("ParticipantStatus"),
            .. Keys<IdentityKind>("IdentityKind"),
            .. Keys<IdentityConfidence>("IdentityConfidence"),
            .. Keys<ProtectionLevel>("ProtectionLevel"),
            .. Keys<Gender>("Gender"),
            .. Keys<EducationLevel>("EducationLevel"),
            .. Keys<ParticipantSource>("ParticipantSource"),
            .. Keys<SupportKind>("SupportKind"),
            .. Keys<Adjustment>("Adjustment"),
            .. Keys<ParticipantInterventionStatus>("StepStatus"),
            .. Keys<ChainChangeReason>("ChainChangeReason"),
            .. Keys<AbsenceType>("AbsenceType"),
            .. Keys<BreakScope>("BreakScope"),
            .. Keys<BreakType>("BreakType"),
            .. Keys<NextStep>("NextStep"),
            .. Keys<NumberChangeReason>("NumberChangeReason"),
            .. Keys<SharingPurpose>("SharingPurpose"),
            .. Keys<SharingBasis>("SharingBasis"),
            .. Keys<RevealReason>("RevealReason"),
            .. Keys<RecruitmentChannel>("RecruitmentChannel"),
            .. Keys<FinalSay>("FinalSay"),
            .. Keys<ActivityType>("ActivityType"),
            .. Keys<ActivityStatus>("ActivityStatus"),
            .. Keys<CancelReason>("CancelReason"),
            .. Keys<AttendanceStatus>("AttendanceStatus"),
            .. Keys<ActivityResult>("ActivityResult"),
            .. Keys<SelectionOutcome>("SelectionOutcome"),
            .. Keys<ObstacleCategory>("ObstacleCategory"),
            .. Keys<ObstacleSeverity>("ObstacleSeverity"),
            .. Keys<ObstacleStatus>("ObstacleStatus"),
            .. Keys<Progression>("Progression"),
            .. Keys<Fulfilment>("Fulfilment"),
            .. Keys<DropoutRisk>("DropoutRisk"),
            .. Keys<LearningLevel>("LearningLevel"),
            .. Keys<AssessorRole>("AssessorRole"),
            .. Keys<MeetingPartyKind>("MeetingPartyKind"),
            .. Keys<SyncMeetingStatus>("SyncMeetingStatus"),
            .. Keys<TransitionTarget>("TransitionTarget"),
            .. Keys<TransitionStatus>("TransitionStatus"),
            .. Keys<TransitionLack>("TransitionLack"),
            .. Keys<ClosureOutcome>("ClosureOutcome"),
            .. Keys<DropoutReason>("DropoutReason"),
            .. Keys<OtherOutcome>("OtherOutcome"),
            .. Keys<EmploymentKind>("EmploymentKind"),
            .. Keys<SubsidyNeed>("SubsidyNeed"),
            .. Keys<SubsidyType>("SubsidyType"),
            .. Keys<SubsidyApplicant>("SubsidyApplicant"),
            .. Keys<SubsidyDecision>("SubsidyDecision"),
            .. Keys<SubsidyWarning>("SubsidyWarning"),
            .. Keys<AdmissionStatus>("AdmissionStatus"),
            .. Keys<StudyPlanState>("StudyPlanState"),
            .. Keys<CertificateType>("CertificateType"),
            .. Keys<NextRoundInterest>("NextRoundInterest"),
            .. Keys<EmploymentState>("EmploymentState"),
            .. Keys<NewRoundAnswer>("NewRoundAnswer"),
            .. Keys<CarryOver>("CarryOver"),
            .. Keys<EvaluationQuestion>("EvaluationQuestion"),
            .. Keys<NoticeCode>("Notice"),
            .. Enum.GetNames<ChangeKind>().Select(kind => $"DefinitionChange.{kind}"),
            .. MigrationCodes.All.Append("FAULT").Select(code => $"MigrationReason.{code}"),
            .. PhaseGate.All.Select(gate => $"Gate.{gate.Code}"),
            .. new[] { "H", "W", "A" }.Select(strength => $"GateStrength.{strength}"),
        ];

        keys.Where(key => !Swedish.ContainsKey(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_action_of_the_history_has_a_sentence() =>
        typeof(AuditAction).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(constant => constant.IsLiteral)
            .Select(constant => $"History.{constant.GetRawConstantValue()}")
            .Where(key => !Swedish.ContainsKey(key))
            .ShouldBeEmpty();

    [Fact]
    public void Every_rule_that_refuses_has_a_sentence()
    {
        var rules = RulesInSource().ToHashSet(StringComparer.Ordinal);

        rules.Count.ShouldBeGreaterThan(60, "the search of the source finds the rules");
        rules.Where(rule => !Swedish.ContainsKey($"Refusal.{rule}")).ShouldBeEmpty();
    }

    [Fact]
    public void No_sentence_of_a_refusal_is_left_over()
    {
        var rules = RulesInSource().ToHashSet(StringComparer.Ordinal);
        string[] families = ["EveryPartyIsNamed", "ValueIsOfItsKind", "OrganisationNumberIsWellFormed", "IdentityNumberIsWellFormed", "ProfileFileCanBeRead", "ProfileRowCanBeRead", "GateIsOpenOnlyWhenItsItemsAreDone", "ContentWasNotChangedMeanwhile"];

        Swedish.Keys.Where(key => key.StartsWith("Refusal.", StringComparison.Ordinal)).Select(key => key["Refusal.".Length..])
            .Where(rule => !rules.Contains(rule) && !families.Contains(rule.Split('.')[0], StringComparer.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rules_with_families_of_reasons_have_a_sentence_for_each()
    {
        string[] keys =
        [
            .. ChecklistCatalogue.Shipped["PLAN-04"].Fields.Single(part => part.Key is "parter").Choices.Select(party => $"EveryPartyIsNamed.{party.Key}"),
            .. Enum.GetNames<EvidenceFieldKind>().Select(kind => $"ValueIsOfItsKind.{kind}"),
            .. Enum.GetNames<ReplacedContent>().Select(what => $"ContentWasNotChangedMeanwhile.{what}"),
            "ValueIsOfItsKind.List",
            "ValueIsOfItsKind.Object",
            .. new[] { "TooBig", "NotUtf8", "NotJson", "NoRows", "MissingColumns" }.Select(way => $"ProfileFileCanBeRead.{way}"),
            .. new[] { "Number", "YesNo" }.Select(way => $"ProfileRowCanBeRead.{way}"),
            .. new[] { "Digits", "CheckDigit", "ThirdDigit", "SoleTrader", "NoSoleTrader" }.Select(reason => $"OrganisationNumberIsWellFormed.{reason}"),
            .. new[] { "Digits", "Century", "Date", "CheckDigit", "Future" }.Select(reason => $"IdentityNumberIsWellFormed.{reason}"),
            .. new[] { "Digits", "CheckDigit", "ThirdDigit", "SoleTrader" }.Select(reason => $"OrganisationNumberIsWellFormed.{reason}"),
        ];

        keys.Where(key => !Swedish.ContainsKey($"Refusal.{key}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_refusal_names_gate_and_moment_as_people_say_them() =>
        In("sv-SE", () => DomainTexts.Refusal(new Refusal { Rule = "GateIsOpenedOnlyOnce", Arguments = ["G1", "Anna Berg", "2026-11-23T07:05:00.0000000Z"] }))
            .ShouldBe("Anna Berg har redan öppnat Spärr 1: från planering till rekrytering, 23 november 2026 kl. 08.05.");

    [Fact]
    public void A_missing_item_is_told_with_its_employer_where_it_has_one()
    {
        In("sv-SE", () => DomainTexts.Refusal(Missing(""))).ShouldBe("Kravprofil fastställd (PLAN-06): är inte klar.");
        In("sv-SE", () => DomainTexts.Refusal(Missing("Renova AB"))).ShouldBe("Kravprofil fastställd (PLAN-06, Renova AB): är inte klar.");

        static Refusal Missing(string subject) => new()
        {
            Rule = "GateIsOpenOnlyWhenItsItemsAreDone",
            Arguments = ["PLAN-06", "Kravprofil fastställd", subject, "är inte klar."],
        };
    }

    [Theory]
    [InlineData("sv-SE", "", "1", "Klarmarkerade Kravprofil fastställd (PLAN-06)")]
    [InlineData("sv-SE", "Renova AB", "1", "Klarmarkerade Kravprofil fastställd (PLAN-06), Renova AB")]
    [InlineData("sv-SE", "Renova AB", "2", "Klarmarkerade Kravprofil fastställd (PLAN-06), Renova AB, tillfälle 2")]
    [InlineData("sv-SE", "0198f3f0-0000-7000-8000-000000000001", "1", "Klarmarkerade Kravprofil fastställd (PLAN-06)")]
    [InlineData("en-GB", "", "1", "Completed The requirement profile is fixed (PLAN-06)")]
    public void History_TaskCompleted_ReadsAsASentence(string culture, string subject, string occurrence, string expected)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = "PLAN-06", ["subject"] = subject, ["occurrence"] = occurrence };

        In(culture, () => DomainTexts.History("UPPGIFT_KLAR", arguments)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("-5", "5 arbetsdagar före förfallodagen")]
    [InlineData("-1", "en arbetsdag före förfallodagen")]
    [InlineData("+0", "på förfallodagen")]
    [InlineData("+1", "en arbetsdag efter förfallodagen")]
    [InlineData("+7", "7 arbetsdagar efter förfallodagen")]
    public void A_reminder_in_the_history_says_in_words_when_it_came(string step, string words) =>
        In("sv-SE", () => DomainTexts.History("PAMINNELSE_SKICKAD", new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = "PLAN-06", ["step"] = step }))
            .ShouldEndWith(words);

    [Fact]
    public void History_PhaseAndReason_AreNamed()
    {
        In("sv-SE", () => DomainTexts.History("FAS_INLEDD", new Dictionary<string, string>(StringComparer.Ordinal) { ["phase"] = "GENOMFORANDE" }))
            .ShouldBe("Inledde fasen Genomförande");
        In("sv-SE", () => DomainTexts.History("UPPGIFT_ATERSAND", new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = "PLAN-06", ["reason"] = "Saknar {item}" }))
            .ShouldBe("Skickade tillbaka Kravprofil fastställd (PLAN-06): Saknar {item}");
    }

    [Fact]
    public void A_text_whose_arguments_are_missing_is_shown_bare_instead_of_failing() =>
        In("sv-SE", () => DomainTexts.Refusal(new Refusal { Rule = "NumberIsWithinItsBounds" })).ShouldBe("Skriv ett tal mellan {0} och {1}.");

    private static IEnumerable<string> RulesInSource()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(WrittenDocument.Root, "src/Workflows"), "*.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(path);
            foreach (Match match in NamedRule().Matches(source))
            {
                yield return match.Groups["rule"].Value;
            }

            foreach (Match match in NamedReason().Matches(source))
            {
                yield return $"{match.Groups["rule"].Value}.{match.Groups["reason"].Value}";
            }

            var type = Path.GetFileNameWithoutExtension(path);
            foreach (Match match in OwnReason().Matches(source))
            {
                yield return $"{type}.{match.Groups["reason"].Value}";
            }

            if (type is "TrackImportFile" or "TrackFileObject")
            {
                foreach (Match match in RefuseCall().Matches(source))
                {
                    yield return match.Groups["rule"].Value;
                }
            }
        }
    }

    private static Dictionary<string, string> Read(CultureInfo culture) =>
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Keys<T>(string family)
        where T : struct, Enum => CodeTable<T>.All.Select(code => $"{family}.{code}");

    private static string In(string culture, Func<string> text)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return text();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [GeneratedRegex("""Rule(?:Name)? = (?:nameof\(|")(?<rule>[A-Z][A-Za-z0-9]+)["\)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamedRule();

    [GeneratedRegex("""Rule = \$"\{nameof\((?<rule>[A-Z][A-Za-z0-9]+)\)\}\.(?<reason>[A-Z][A-Za-z]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NamedReason();

    [GeneratedRegex("""\.Holds\(.*, "[A-Za-z]+", "(?<reason>[A-Z][A-Za-z]+)"|\.Holds\(.*"[a-zA-Z]+", "(?<reason>[A-Z][A-Za-z]+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex OwnReason();

    [GeneratedRegex("""Refuse\("(?<rule>[A-Z][A-Za-z0-9]+)["]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RefuseCall();

    [GeneratedRegex("""\{[a-z0-9]+\}""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Place();
}
