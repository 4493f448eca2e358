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

    /// <summary>The activity type of an item: by event, recurring, or once.</summary>
    public static ChecklistActivity Of(CatalogueItem item) =>
        item.IsRaisedByEvent ? new RaisedItemActivity(item) : item.RecursEvery is not null ? new StandingDutyActivity(item) : new ChecklistItemActivity(item);

    /// <summary>What the item has one task for: the track itself, or each of its employers.</summary>
    protected IReadOnlyList<Guid> Subjects(ActivityContext context) =>
        Item.Subject is ItemSubject.Employer ? ReadIds(context.WorkflowInput(TaskStimulus.EmployersInput)) : [context.InstanceId];

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

    /// <summary>True when the phase was left, which ends a standing duty.</summary>
    protected static bool IsPhaseLeft(Resumption resumption) => string.Equals(resumption.Bookmark.Kind, ElsaEvent, StringComparison.Ordinal);

    /// <summary>Ends a standing duty with the tasks that are still open.</summary>
    protected void End(ActivityContext context)
    {
        context.Emit(new EndChecklistItem(Item.Code));
        context.Complete();
    }

    /// <summary>Which task a bookmark stands for.</summary>
    protected static (Guid Subject, int Occurrence) TaskOf(Resumption resumption)
    {
        var payload = JsonNode.Parse(resumption.Bookmark.Payload ?? "{}")!;
        return (Guid.Parse((string)payload[Subject]!), (int)payload[Occurrence]!);
    }

    private static Guid[] ReadIds(object? value) => value switch
    {
        null => [],
        string text when text.TrimStart().StartsWith('[') => ReadIds(JsonNode.Parse(text)),
        string text => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Guid.Parse)],
        JsonArray array => [.. array.Select(node => Guid.Parse((string)node!))],
        JsonValue single => ReadIds((string?)single),
        IEnumerable<object?> list => [.. list.Select(entry => Guid.Parse(entry!.ToString()!))],
        _ => throw new InvalidOperationException($"The workflow input '{TaskStimulus.EmployersInput}' is no list of ids."),
    };
}
