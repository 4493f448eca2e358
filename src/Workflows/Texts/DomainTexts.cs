using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Jobbspar.Engine.Migration;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Definitions.Publishing;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Migrations;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Texts;

/// <summary>
/// What the domain says to its users, in the language of the current request (<see cref="CultureInfo.CurrentUICulture"/>): Swedish, or English where that is chosen.
/// The texts stand in <c>Texts.resx</c> and <c>Texts.en.resx</c>. A text that is missing shows its key; a test sees to it that none is.
/// </summary>
public static partial class DomainTexts
{
    private const string FindingRule = "DefinitionHasNoErrors";
    private const string GateRule = "GateIsOpenOnlyWhenItsItemsAreDone";

    private static readonly ResourceManager Resources = new("Jobbspar.Workflows.Texts.Texts", typeof(DomainTexts).Assembly);

    /// <summary>Name of a phase.</summary>
    public static string Phase(Phase phase) => Find($"Phase.{phase.Code()}");

    /// <summary>Status of a track.</summary>
    public static string Status(TrackStatus status) => Find($"TrackStatus.{status.Code()}");

    /// <summary>Status of a task.</summary>
    public static string Status(ChecklistStatus status) => Find($"ChecklistStatus.{status.Code()}");

    /// <summary>Name of a member of an enumeration, by the key <c>Type.CODE</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Find($"{typeof(T).Name}.{value.Code()}");

    /// <summary>Name of a role.</summary>
    public static string Role(Role role) => Find($"Role.{role.Code()}");

    /// <summary>Name of a target group.</summary>
    public static string TargetGroup(TargetGroup group) => Find($"TargetGroup.{group.Code()}");

    /// <summary>How a track came about.</summary>
    public static string Approach(TrackApproach approach) => Find($"TrackApproach.{approach.Code()}");

    /// <summary>Kind of organisation.</summary>
    public static string OrganisationType(OrganisationType type) => Find($"OrganisationType.{type.Code()}");

    /// <summary>Name of a sub-area of the checklist.</summary>
    public static string Area(ChecklistArea area) => Find($"ChecklistArea.{area.Code()}");

    /// <summary>Name of a gate, e.g. <c>G1</c>; another code unchanged.</summary>
    public static string Gate(string gate) => FindOrNull($"Gate.{gate}") ?? gate;

    /// <summary>How a task holds its gate: <c>H</c>, <c>W</c> or <c>A</c>.</summary>
    public static string GateStrength(string strength) => Find($"GateStrength.{strength}");

    /// <summary>Where an order to move instances stands.</summary>
    public static string Status(MigrationBatchState state) => Find($"MigrationBatchState.{state.Code()}");

    /// <summary>What became of an instance in such an order.</summary>
    public static string Status(MigrationItemState state) => Find($"MigrationItemState.{state.Code()}");

    /// <summary>Why an instance does not move, with the ids of the activities.</summary>
    public static string MigrationReason(MigrationReason reason) => Format(Find($"MigrationReason.{reason.Code}"), [reason.ActivityId ?? "", reason.Detail ?? ""]);

    /// <summary>Why an item keeps a gate shut, e.g. <c>NotDone</c>; follows the item's title and a colon.</summary>
    public static string GateReason(string reason) => Find($"GateReason.{reason}");

    /// <summary>The same, of some participants, whose number it says.</summary>
    internal static string GateReason(string reason, int count) => Format(Find($"GateReason.{reason}"), [count.ToString(CultureInfo.CurrentCulture)]);

    /// <summary>Name of the register that supplied evidence, e.g. <c>Profiles</c>.</summary>
    public static string EvidenceSource(string source) => Find($"EvidenceSource.{source}");

    /// <summary>Who registers an item's evidence and where, for those whose register is kept by others; else empty.</summary>
    public static string RegisteredWhere(string itemCode) => FindOrNull($"RegisteredWhere.{itemCode}") ?? "";

    /// <summary>A new supervisor at a workplace from a day on, as a register puts it into a form.</summary>
    internal static string SupervisorTakesOver(string workplace, DateOnly from) => Format(Find("Supplied.SupervisorTakesOver"), [workplace, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);

    /// <summary>Whoever dropped out was handed over to a party, likewise.</summary>
    internal static string HandedOver(string party) => Format(Find("Supplied.HandedOver"), [party]);

    /// <summary>What validation found, with the activity's id before it.</summary>
    public static string Finding(Jobbspar.Engine.Definitions.Finding finding) =>
        Refusal(new() { Rule = FindingRule, Arguments = [finding.JsonPath, finding.Message, finding.ActivityId ?? "", finding.Code, .. finding.Arguments] });

    /// <summary>Why something was lifted; where the coordinator asked no question of her own, this is what is asked.</summary>
    public static string Cause(EscalationCause cause) => Find($"EscalationCause.{cause.Code()}");

    /// <summary>A level of the ladder.</summary>
    public static string Level(EscalationLevel level) => Find($"EscalationLevel.{level.Code()}");

    /// <summary>Where an escalation stands.</summary>
    public static string Status(EscalationStatus status) => Find($"EscalationStatus.{status.Code()}");

    /// <summary>What a line of a timeline tells.</summary>
    public static string Entry(EscalationEntryKind kind) => Find($"EscalationEntry.{kind.Code()}");

    /// <summary>Kind of a steering group's decision.</summary>
    public static string Decision(DecisionType type) => Find($"DecisionType.{type.Code()}");

    /// <summary>Where a request to publish stands.</summary>
    public static string Status(PublicationRequestState state) => Find($"PublicationRequestState.{state.Code()}");

    /// <summary>One difference between two versions of a definition, as a sentence without a full stop.</summary>
    public static string Change(DefinitionChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Format(Find($"DefinitionChange.{change.Kind}"), [change.Subject, change.Label, Said(change.Before), Said(change.After)]);
    }

    /// <summary>What a checklist item is called among other activities, e.g. <c>Uppgiften PLAN-06</c>.</summary>
    internal static string TaskOf(string item) => Format(Find("DefinitionChange.Task"), [item]);

    /// <summary>What a definition is called as the place of an activity.</summary>
    internal static string TheWorkflow => Find("DefinitionChange.TheWorkflow");

    /// <summary>Name of a property of a definition's JSON, which has one where administrators meet it; else as it stands there.</summary>
    internal static string DefinitionProperty(string name) => FindOrNull($"DefinitionProperty.{name}") ?? name;

    /// <summary>Yes or no.</summary>
    internal static string YesOrNo(bool flag) => Find(flag ? "DefinitionChange.Yes" : "DefinitionChange.No");

    /// <summary>Why something was refused, as one or two sentences.</summary>
    /// <remarks>Instants among the arguments are shown in Swedish time, and codes of gates and track statuses by their names.</remarks>
    public static string Refusal(Decisions.Refusal refusal)
    {
        if (refusal is { Rule: FindingRule, Arguments: [_, _, var activity, var code, ..] } && FindOrNull($"Finding.{code}") is { } found)
        {
            var sentence = Format(found, [.. refusal.Arguments.Skip(4), "", ""]);
            return activity.Length > 0 ? Format(Find("Finding.At"), [activity, sentence]) : sentence;
        }

        var key = refusal.Rule is GateRule && refusal.Arguments is [_, _, { Length: > 0 }, ..] ? $"{GateRule}.OfSubject" : refusal.Rule;
        return Format(Find($"Refusal.{key}"), [.. refusal.Arguments.Select(Shown)]);
    }

    /// <summary>
    /// What somebody did, to stand under her name: "Klarmarkerade Kravprofil fastställd (PLAN-06)".
    /// </summary>
    /// <param name="action">Code of the action.</param>
    /// <param name="arguments">What the sentence names. Codes of items, phases, gates and roles are shown by their names; ids are left out.</param>
    public static string History(string action, IReadOnlyDictionary<string, string> arguments) =>
        NamedPlace().Replace(Find($"History.{action}"), place => Named(place.Groups["name"].Value, arguments));

    /// <summary>What a notice is about.</summary>
    public static string Notice(NoticeCode code) => Find($"Notice.{code.Code()}");

    /// <summary>How a promise ended, by a code of <see cref="Reminders.ReceiptReason"/>.</summary>
    public static string ReceiptReason(string code) => Find($"ReceiptReason.{code}");

    /// <summary>Name of a person's calendar of duties. Always Swedish, as all that leaves the product.</summary>
    internal static string CalendarName => Sent("Calendar.Name");

    /// <summary>Subject and texts of a reminder by e-mail. Always Swedish: whoever reads it is not the one whose request is being answered.</summary>
    internal static (string Subject, string Intro, string Lead, string Footer) ReminderEmail(IReadOnlyList<string> trackCodes, Reminders.EmailCounts counts, DateOnly? nearestDue)
    {
        var (about, track) = trackCodes.Count switch
        {
            0 => ("None", ""),
            1 => ("One", trackCodes[0]),
            var count => ("Many", count.ToString(CultureInfo.InvariantCulture)),
        };
        string[] kinds =
        [
            .. new[] { ("Decisions", counts.Decisions), ("Tasks", counts.Tasks), ("Gaps", counts.Gaps), ("Notices", counts.Notices) }
                .Where(kind => kind.Item2 > 0)
                .Select(kind => Sent($"ReminderEmail.{kind.Item1}.{(kind.Item2 == 1 ? "One" : "Many")}", kind.Item2)),
        ];
        var listed = kinds.Length > 1 ? Sent("ReminderEmail.And", string.Join(", ", kinds[..^1]), kinds[^1]) : kinds.FirstOrDefault("");
        var due = nearestDue is { } day ? " " + Sent("ReminderEmail.Due", day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("sv-SE"))) : "";
        return (
            Sent($"ReminderEmail.{(counts.Decisions > 0 ? "SubjectToDecide" : "Subject")}.{about}", track),
            Sent($"ReminderEmail.Intro.{about}", listed, track) + due,
            Sent(counts.All == 1 ? "ReminderEmail.LeadOne" : "ReminderEmail.Lead"),
            Sent("ReminderEmail.Footer"));
    }

    /// <summary>Why a task was reopened by a new version, as it is stored with the task. Always Swedish, as what coordinators write there.</summary>
    internal static string ReopenedByVersion(string basis, string version) => Sent("ReopenedByVersion", Sent($"VersionedBasis.{basis}"), version);

    /// <summary>Why a task was reopened by a participant who came, stored in the same way. It names nobody: the task says whom it waits for.</summary>
    internal static string ReopenedByParticipants => Sent("ReopenedByParticipants");

    /// <summary>What an obstacle says that the loss of a registration makes, as it is stored: Swedish, as what coordinators write there.</summary>
    internal static string LostRegistration => Sent("Obstacle.LostRegistration");

    private static string Sent(string key, params IReadOnlyList<object> arguments)
    {
        var swedish = CultureInfo.GetCultureInfo("sv-SE");
        return string.Format(swedish, Resources.GetString(key, swedish) ?? key, [.. arguments]);
    }

    /// <summary>The text of a key in the current language, or null.</summary>
    internal static string? FindOrNull(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    private static string Find(string key) => FindOrNull(key) ?? key;

    private static string Said(string value) => value.Length == 0 ? Find("DefinitionChange.Nothing") : value;

    private static string Named(string name, IReadOnlyDictionary<string, string> arguments) => (name, arguments.GetValueOrDefault(name, "")) switch
    {
        ("item", var code) => Item(code, arguments),
        ("cause", var code) => FindOrNull($"EscalationCause.{code}") ?? ItemTitle(code),
        ("phase", var code) => FindOrNull($"Phase.{code}") ?? code,
        ("gate", var code) => Gate(code),
        ("level", var code) => FindOrNull($"EscalationLevel.{code}") ?? code,
        ("decision", var code) => FindOrNull($"DecisionType.{code}") ?? code,
        ("authority", var code) => FindOrNull($"RecordsAuthority.{code}") ?? code,
        ("class", var code) => FindOrNull($"RetentionClass.{code}") ?? code,
        ("measure", var code) => FindOrNull($"RetentionAction.{code}") ?? code,
        ("status", var code) => FindOrNull($"TrackEmployerStatus.{code}") ?? FindOrNull($"CommitmentStatus.{code}") ?? code,
        ("consultation", var code) => FindOrNull($"ConsultationOutcome.{code}") ?? code,
        ("basis", var code) => Find($"VersionedBasis.{code}"),
        ("fact", var code) => Find($"TrackFact.{code}"),
        ("was" or "now", var value) => Fact(value),
        ("verdict", var code) => Find($"LessonVerdict.{code}"),
        ("role", var code) => FindOrNull($"Assignment.{code}") ?? code,
        ("step", var days) => Step(days),
        ("statusfrom" or "statusto", var code) => ParticipantTexts.OfCode("ParticipantStatus", code),
        ("stepfrom" or "stepto", var code) => ParticipantTexts.OfCode("StepStatus", code),
        ("activity", var code) => ParticipantTexts.OfCode("ActivityType", code),
        ("state", var code) => ParticipantTexts.OfCode("ActivityStatus", code),
        ("outcome", var code) => ParticipantTexts.OfCode("SelectionOutcome", code),
        ("next", var code) => ParticipantTexts.OfCode("NextStep", code),
        ("why", var code) => ParticipantTexts.OfCode("RevealReason", code),
        (_, var value) => value,
    };

    /// <summary>What a fact of a track said, with names for its codes.</summary>
    private static string Fact(string value) => value.Length == 0
        ? Find("TrackFact.Nothing")
        : string.Join(", ", value.Split(", ").Select(code => FindOrNull($"TargetGroup.{code}") ?? FindOrNull($"TrackFact.{code}") ?? code));

    /// <param name="days">Working days relative to the due date with sign, e.g. <c>-5</c>, <c>+0</c>.</param>
    private static string Step(string days) =>
        int.TryParse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Format(Find(number switch { 0 => "Step.On", 1 => "Step.OneAfter", -1 => "Step.OneBefore", > 0 => "Step.After", _ => "Step.Before" }), [Math.Abs(number).ToString(CultureInfo.InvariantCulture)])
            : days is ['v', ..] ? Find("Step.Weekly") : days;

    private static string Item(string code, IReadOnlyDictionary<string, string> arguments)
    {
        var text = ItemTitle(code);
        if (arguments.TryGetValue("subject", out var subject) && subject.Length > 0 && !Guid.TryParse(subject, out _))
        {
            text = Format(Find("History.Subject"), [text, subject]);
        }

        return arguments.TryGetValue("occurrence", out var occurrence) && occurrence is not ("" or "1") ? Format(Find("History.Occurrence"), [text, occurrence]) : text;
    }

    /// <summary>An item's title with its code.</summary>
    public static string ItemTitle(string code) =>
        ChecklistCatalogue.Shipped.Find(code) is { } item ? $"{item.TitleIn(CultureInfo.CurrentUICulture)} ({code})" : code;

    private static string Shown(string argument)
    {
        if (Instant().IsMatch(argument) && DateTimeOffset.TryParse(argument, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return SwedishTime.LocalOf(instant).ToString(Find("Instant"), CultureInfo.CurrentCulture);
        }

        return string.Join(", ", argument.Split(", ").Select(ShownCode));
    }

    private static string ShownCode(string code)
    {
        foreach (var kind in (ReadOnlySpan<string>)["TrackStatus", "ParticipantStatus", "StepStatus", "ActivityStatus", "EscalationStatus"])
        {
            if (FindOrNull($"{kind}.{code}") is { } status)
            {
                return status.ToLower(CultureInfo.CurrentUICulture);
            }
        }

        return FindOrNull($"Gate.{code}") ?? FindOrNull($"EscalationLevel.{code}") ?? FindOrNull($"OrganisationType.{code}") ?? code;
    }

    /// <remarks>A number of arguments that does not suit the text must not turn a refusal into a fault; the text is then shown bare.</remarks>
    private static string Format(string text, string[] arguments)
    {
        try
        {
            return string.Format(CultureInfo.CurrentCulture, text, arguments);
        }
        catch (FormatException)
        {
            return text;
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedPlace();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();
}
