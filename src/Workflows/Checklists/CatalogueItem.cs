using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists.Dues;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Checklists;

/// <summary>One of the 78 items of the checklist (DOMAIN 3): what is to be true, who sees to it, and when.</summary>
public sealed record CatalogueItem
{
    /// <summary>E.g. <c>PLAN-03</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Sub-area.</summary>
    public required ChecklistArea Area { get; init; }

    /// <summary>Phase in which it stands.</summary>
    public required Phase Phase { get; init; }

    /// <summary>What it has one instance of.</summary>
    public required ItemSubject Subject { get; init; }

    /// <summary>Working days between occurrences of a standing duty; null where it is done once.</summary>
    public int? RecursEvery { get; init; }

    /// <summary>True where occurrences are raised by an event, not by the phase.</summary>
    public bool IsRaisedByEvent { get; init; }

    /// <summary>
    /// True for an item per participant that is one task for the whole group: what is asked of each stands in the register of participants,
    /// and the task says that it holds for all.
    /// </summary>
    public bool IsShared { get; init; }

    /// <summary>How many occurrences there are of a recurring item; null where it recurs as long as its phase lasts.</summary>
    public int? Times { get; init; }

    /// <summary>True for an item per participant that is asked after each of her periods (<see cref="LearningPeriods"/>).</summary>
    public bool IsPerPeriod { get; init; }

    /// <summary>True for an item that is opened once more when it has been done, for a later day (<see cref="Checklists.AskedAgain"/>).</summary>
    public bool IsAskedAgain { get; init; }

    /// <summary>True where its tasks stay open when the track is closed, and may be completed after it.</summary>
    public bool OutlivesTrack { get; init; }

    /// <summary>True for an item that stays open when its participant has been closed.</summary>
    public bool OutlivesParticipation { get; init; }

    /// <summary>Who waives it: null for the coordinator, else the role that she proposes the waiver to.</summary>
    public Role? WaivedBy { get; init; }

    /// <summary>
    /// Field of the form whose code is told to the workflow when the task is completed or kept as a draft, as the events
    /// <c>avslut</c> and <c>avslut:CODE</c>; null for most.
    /// </summary>
    public string? Announces { get; init; }

    /// <summary>Code of the only approach that it applies to, e.g. <c>BRANSCH</c>; null where it applies to all.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>True where it applies only to some tracks.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Full Swedish text, near its source.</summary>
    public required string Text { get; init; }

    /// <summary>Who answers for it, in Swedish.</summary>
    public required string Responsible { get; init; }

    /// <summary>Who answers for it, as code, e.g. <c>KOORDINATOR</c>, <c>AF_OCH_KOMMUN</c>.</summary>
    public required string ResponsibleRole { get; init; }

    /// <summary>Who contributes, in Swedish; empty where nobody.</summary>
    public required string Contributing { get; init; }

    /// <summary>
    /// When it, or its first occurrence, is due. Where DOMAIN's rule has several parts, the one that counts from a date which every track has; <see cref="DueParts"/> are
    /// the others.
    /// </summary>
    public required DueRule Due { get; init; }

    /// <summary>What of it is due, or comes due once more, by the dates that registers hold; empty for most.</summary>
    public IReadOnlyList<DuePart> DueParts { get; init; } = [];

    /// <summary>When the coordinator is first asked about it, before it is a task of hers; null for all but what is to be considered in good time.</summary>
    public DueRule? FirstAsked { get; init; }

    /// <summary>Code of its reminder policy, e.g. <c>RP-STD</c>.</summary>
    public required string ReminderPolicy { get; init; }

    /// <summary>The gate it holds, as DOMAIN has it; null where it holds none and is not advisory.</summary>
    public GateHold? Gate { get; init; }

    /// <summary>Short title, at most 60 characters.</summary>
    public LocalText? Title { get; init; }

    /// <summary>Why it exists, for a coordinator.</summary>
    public LocalText? Why { get; init; }

    /// <summary>What is to be filled in.</summary>
    public IReadOnlyList<CatalogueField> Fields { get; init; } = [];

    /// <summary>What is to be filled in where one task stands for all participants of a track; empty where that makes no difference.</summary>
    public IReadOnlyList<CatalogueField> GroupFields { get; init; } = [];

    /// <summary>True for the item as it stands for all participants of a track at once (<see cref="Of"/>).</summary>
    public bool IsForGroup { get; private init; }

    /// <summary>
    /// The gate between phases that the item holds. Where one task stands for all participants, a participant gate (<c>P1</c>…<c>P3</c>)
    /// is held by the gate at the end of the item's phase; null for advisory items and those that hold nothing.
    /// </summary>
    public string? TrackGate => Gate?.Code switch
    {
        null => null,
        ['P', ..] => string.Create(CultureInfo.InvariantCulture, $"G{(int)Phase}"),
        var code => code,
    };

    /// <summary>
    /// The gate that a task of the item holds where it has one for each: a participant gate for an item per participant, unless one task
    /// stands for all.
    /// </summary>
    public string? HeldGate => IsShared ? TrackGate : Gate?.Code;

    /// <summary>The item with the form that a task of it has: tracks that started before participants had workflows of their own have one task for all.</summary>
    /// <param name="isOfTrack">True where the task concerns the whole track.</param>
    public CatalogueItem Of(bool isOfTrack) => isOfTrack && GroupFields.Count > 0 ? this with { Fields = GroupFields, IsForGroup = true } : this;

    /// <summary>The short title in a language; the full text where there is none.</summary>
    public string TitleIn(CultureInfo culture) => Title?.In(culture) ?? Text;

    /// <summary>The evidence form in a language.</summary>
    public EvidenceForm FormIn(CultureInfo culture) => new() { Fields = [.. Fields.Select(field => field.In(culture))] };
}
