using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Activities;

/// <summary>
/// What the checklist activities have in common: each opens tasks and waits at one bookmark per task. How many it opens and when
/// it is done is for each kind to say.
/// </summary>
public abstract class ChecklistActivity : Activity
{
    private const string Subject = "subject";
    private const string Occurrence = "occurrence";
    private const string ElsaEvent = "Elsa.Event";

    /// <summary>An activity type for an item of the catalogue.</summary>
    protected ChecklistActivity(CatalogueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Item = item;
        Descriptor = new ActivityDescriptor
        {
            TypeName = TaskStimulus.TypeNameOf(item.Code),
            CanStandAlone = false,
            MayRepeat = false,
            Category = Toolbox.PhaseName(item.Phase),
            DisplayName = $"{item.Code} {item.TitleIn(CultureInfo.InvariantCulture)}",
            Description = item.Text,
            Inputs = ChecklistSettings.Describe(item),
        };
    }

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; }

    /// <summary>The item of the catalogue.</summary>
    protected CatalogueItem Item { get; }

    /// <summary>The activity type of an item: by event, per period, per transition, recurring, or once.</summary>
    public static ChecklistActivity Of(CatalogueItem item) => item switch
    {
        { IsRaisedByEvent: true } => new RaisedItemActivity(item),
        { IsPerPeriod: true } => new PeriodItemActivity(item),
        { Subject: ItemSubject.Transition } => new TransitionItemActivity(item),
        { RecursEvery: not null } => new StandingDutyActivity(item),
        _ => new ChecklistItemActivity(item),
    };

    /// <summary>
    /// What the item has one task for: in the workflow of an employer or a participant, that one; else the track itself, or each of
    /// the employers that it started with.
    /// </summary>
    protected IReadOnlyList<Guid> Subjects(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MemberOf(Item) is { } member && context.WorkflowInput(member.Input) is { } id
            ? ReadIds(id, member.Input)
            : Item.Subject is ItemSubject.Employer ? ReadIds(context.WorkflowInput(TaskStimulus.EmployersInput), TaskStimulus.EmployersInput) : [context.InstanceId];
    }

    /// <summary>True in the workflow of an employer or a participant that the item concerns.</summary>
    protected bool IsOfMember(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return MemberOf(Item) is { } member && context.WorkflowInput(member.Input) is not null;
    }

    /// <summary>True where the item concerns the whole track.</summary>
    protected bool IsOfTrack(ActivityContext context) => Item.Subject is not ItemSubject.Employer && !IsOfMember(context);

    /// <summary>Opens a task and waits for it.</summary>
    protected void Open(ActivityContext context, Guid subject, int occurrence)
    {
        var settings = ChecklistSettings.Read(context, Item);
        context.Emit(new OpenChecklistItem
        {
            BookmarkId = WaitForTask(context, subject, occurrence),
            ActivityId = context.ActivityId,
            ItemCode = Item.Code,
            Phase = Item.Phase,
            SubjectId = subject,
            IsOfTrack = IsOfTrack(context),
            Occurrence = occurrence,
            ResponsibleRole = settings.ResponsibleRole,
            Due = settings.Due,
            Every = settings.Every,
            ReminderPolicy = settings.ReminderPolicy,
            Gate = settings.Gate,
            GateStrength = settings.GateStrength,
        });
    }

    /// <summary>Waits for a task.</summary>
    protected static Guid WaitForTask(ActivityContext context, Guid subject, int occurrence) => context.Wait(new BookmarkRequest
    {
        Kind = TaskStimulus.TaskKind,
        Payload = new JsonObject { [Subject] = subject.ToString(), [Occurrence] = occurrence }.ToJsonString(),
    });

    /// <summary>Waits for the item's phase to be left.</summary>
    protected void WaitForPhaseLeft(ActivityContext context) =>
        context.Wait(new BookmarkRequest { Kind = ElsaEvent, StimulusKey = PhaseGate.Of(Item.Phase).PhaseLeft });

    /// <summary>Waits, in a participant's workflow, for her to be closed, unless the item follows a closure.</summary>
    protected void WaitForClosure(ActivityContext context)
    {
        if (Item.Subject is ItemSubject.Participant or ItemSubject.Transition && !Item.OutlivesParticipation && IsOfMember(context))
        {
            context.Wait(new BookmarkRequest { Kind = ElsaEvent, StimulusKey = ClosureEvents.Closed });
        }
    }

    /// <summary>True when the phase was left, or the participant was closed: nobody asks for the item any more.</summary>
    protected static bool IsOver(Resumption resumption) => string.Equals(resumption.Bookmark.Kind, ElsaEvent, StringComparison.Ordinal);

    /// <summary>Ends the item with the tasks of its that are still open. Nothing follows on one that was not done.</summary>
    protected void End(ActivityContext context, bool isDone = true)
    {
        context.Emit(new EndChecklistItem(Item.Code, Subjects(context), IsOfTrack(context)));
        context.Complete(isDone ? "Done" : "Ended");
    }

    /// <summary>Which task a bookmark stands for.</summary>
    protected static (Guid Subject, int Occurrence) TaskOf(Resumption resumption)
    {
        var payload = JsonNode.Parse(resumption.Bookmark.Payload ?? "{}")!;
        return (Guid.Parse((string)payload[Subject]!), (int)payload[Occurrence]!);
    }

    private static TrackMember? MemberOf(CatalogueItem item) => item.Subject switch
    {
        ItemSubject.Employer => TrackMember.Employer,
        ItemSubject.Participant or ItemSubject.Transition => TrackMember.Participant,
        _ => null,
    };

    internal static Guid[] ReadIds(object? value, string input) => value switch
    {
        null => [],
        string text when text.TrimStart().StartsWith('[') => ReadIds(JsonNode.Parse(text), input),
        string text => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Guid.Parse)],
        JsonArray array => [.. array.Select(node => Guid.Parse((string)node!))],
        JsonValue single => ReadIds((string?)single, input),
        IEnumerable<object?> list => [.. list.Select(entry => Guid.Parse(entry!.ToString()!))],
        _ => throw new InvalidOperationException($"The workflow input '{input}' is no list of ids."),
    };
}
