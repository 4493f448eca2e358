using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Demo;

/// <summary>Where one track of the example stands while it is lived through, and what its coordinator does next.</summary>
internal sealed class DemoLife(DemoTrack track, DateOnly today, WorkingDayCalendar calendar)
{
    private const int NeglectedFor = 28;

    private static readonly string[] Gates = ["G1", "G2", "G3", "G4"];

    private readonly Dictionary<Guid, DateOnly> lastTried = [];
    private DateOnly? gateTried;
    private int gatesOpened;

    public DemoTrack Track => track;

    public DateOnly Registered { get; } = calendar.OnOrAfter(today.AddDays(track.Registered));

    /// <summary>When the parties agreed: some weeks after the registration, and by today.</summary>
    public DateOnly AgreedOn { get; } = today.AddDays(Math.Min(track.Registered + 40, -1));

    public Guid TrackId { get; set; }

    /// <summary>Open tasks, by due date.</summary>
    public IReadOnlyList<ChecklistItem> Tasks { get; set; } = [];

    public bool IsClosed => gatesOpened == Gates.Length;

    /// <summary>The gate that the track stands before.</summary>
    public string Gate => Gates[gatesOpened];

    public NewTrack Form => track.Form with { PlannedStart = today.AddDays(track.Start), PlannedEnd = today.AddDays(track.End) };

    public DateOnly DayOf(int offset) => calendar.OnOrAfter(today.AddDays(offset));

    public DemoEvidence EvidenceOn(DateOnly day) => new(track, Registered, today.AddDays(track.Start), today.AddDays(track.End), day);

    /// <summary>The next task that the coordinator gets done on this day; null where there is none.</summary>
    public ChecklistItem? NextToComplete(DateOnly day) =>
        Tasks.FirstOrDefault(task => !IsNeglected(task) && DoneOn(task) <= day && lastTried.GetValueOrDefault(task.Id) < day && IsInTime(task, day));

    public void Tried(ChecklistItem task, DateOnly day, bool accepted)
    {
        lastTried[task.Id] = day;
        if (accepted)
        {
            gateTried = null;
        }
    }

    /// <summary>Once more after every task that was done; the end of the implementation is waited for.</summary>
    public bool MayOpenGate(DateOnly day) =>
        gateTried is null
        && (gatesOpened != 2 || day >= today.AddDays(track.End))
        && !Tasks.Any(task => string.Equals(task.Gate, Gate, StringComparison.Ordinal) && task.GateStrength is "H" && IsNeglected(task));

    public void TriedGate(DateOnly day, bool accepted)
    {
        gateTried = accepted ? null : day;
        gatesOpened += accepted ? 1 : 0;
    }

    /// <summary>Neglect is recent: what recurs was done until some weeks ago.</summary>
    private bool IsNeglected(ChecklistItem task) =>
        track.Neglected.Contains(task.ItemCode, StringComparer.Ordinal) && (task.DueOn is not { } due || due >= today.AddDays(-NeglectedFor));

    /// <summary>Some time between opening and due date, the same for the same task at every start; a task without a due date within a week.</summary>
    private DateOnly DoneOn(ChecklistItem task)
    {
        var opened = SwedishTime.DateOf(task.OpenedAt);
        var span = Math.Max(0, (task.DueOn ?? opened.AddDays(7)).DayNumber - opened.DayNumber);
        var spread = (task.ItemCode[^1] + task.Occurrence + track.Registered * -1) % 5;
        return opened.AddDays(span * (50 + (spread * 10)) / 100);
    }

    /// <summary>Standing duties and closing items are not done long before they are due, as nobody can answer them yet.</summary>
    private static bool IsInTime(ChecklistItem task, DateOnly day) => task.DueOn is not { } due || due.DayNumber - day.DayNumber <= 60;
}
