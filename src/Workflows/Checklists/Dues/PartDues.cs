using System.Collections.Frozen;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.Dues;

/// <summary>
/// Due dates of single tasks that are asked for in parts (DOMAIN 3.3–3.5): what of a task comes next is due, by the days that registers hold. Nothing of it is stored:
/// when a step moves, is begun or ends, when an employment, an application or a selection is registered, the task has the date of what is left of it.
/// </summary>
/// <remarks>A definition that sets a due rule of its own for an item is followed instead.</remarks>
internal sealed class PartDues
{
    private const string Informed = "REKR-14";
    private const string Told = "REKR-15";
    private const string Secured = "GENO-04";
    private const string CarriedOut = "GENO-10";
    private const string Adapted = "GENO-15";
    private const string Risk = "GENO-16";
    private const string Subsidy = "AVSL-02";
    private const string Studies = "AVSL-03";
    private const string HandedBack = "AVSL-14";
    private const string DroppedOut = "AVHOPP";

    private readonly WorkingDayCalendar calendar;
    private readonly ILookup<Guid, Step> steps;
    private readonly Dictionary<Guid, Hiring> hirings;
    private readonly Dictionary<Guid, DateOnly> lastApplicationDays;
    private readonly Dictionary<Guid, DateOnly> dropouts;
    private readonly Dictionary<Guid, DateOnly> confirmed;
    private readonly DateOnly? undelivered;
    private readonly DateOnly? shared;

    private PartDues(
        WorkingDayCalendar calendar,
        ILookup<Guid, Step> steps,
        Dictionary<Guid, Hiring> hirings,
        Dictionary<Guid, DateOnly> lastApplicationDays,
        Dictionary<Guid, DateOnly> dropouts,
        Dictionary<Guid, DateOnly> confirmed,
        DateOnly? undelivered,
        DateOnly? shared)
    {
        this.calendar = calendar;
        this.steps = steps;
        this.hirings = hirings;
        this.lastApplicationDays = lastApplicationDays;
        this.dropouts = dropouts;
        this.confirmed = confirmed;
        this.undelivered = undelivered;
        this.shared = shared;
    }

    /// <summary>The items whose due dates have parts that are computed here.</summary>
    public static IReadOnlyList<string> Items { get; } = [Informed, Told, Secured, CarriedOut, Adapted, Risk, Subsidy, Studies, HandedBack];

    /// <summary>Reads what the parts of some items count from, in one statement for each kind of fact that they ask for.</summary>
    /// <param name="db">Rows.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="itemCodes">Items; of others nothing is read.</param>
    /// <param name="calendar">Of the organisation that leads the track.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<PartDues> ReadAsync(JobbsparDbContext db, Guid trackId, IReadOnlyCollection<string> itemCodes, WorkingDayCalendar calendar, CancellationToken cancellationToken)
    {
        bool Asks(params ReadOnlySpan<string> codes)
        {
            foreach (var code in codes)
            {
                if (itemCodes.Contains(code, StringComparer.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        return new PartDues(
            calendar,
            Asks(CarriedOut, Adapted) ? await StepsAsync(db, trackId, cancellationToken) : Enumerable.Empty<Step>().ToLookup(step => step.ParticipantId),
            Asks(Subsidy) ? await HiringsAsync(db, trackId, cancellationToken) : [],
            Asks(Studies) ? await LastApplicationDaysAsync(db, trackId, cancellationToken) : [],
            Asks(Risk, HandedBack) ? await DropoutsAsync(db, trackId, cancellationToken) : [],
            Asks(Secured) ? await ConfirmedAsync(db, trackId, cancellationToken) : [],
            Asks(Told) ? await UndeliveredAsync(db, trackId, cancellationToken) : null,
            Asks(Informed) ? await SharedAsync(db, trackId, cancellationToken) : null);
    }

    /// <summary>The due date of a task: that of the part which comes next; <paramref name="regular"/> where no part says more than the item's own rule.</summary>
    /// <param name="item">Task.</param>
    /// <param name="regular">What its rule says.</param>
    public DateOnly? DueOn(ChecklistItem item, DateOnly? regular)
    {
        if (!Items.Contains(item.ItemCode, StringComparer.Ordinal) || ChecklistCatalogue.Shipped[item.ItemCode] is var shipped && HasOwnRule(item, shipped))
        {
            return regular;
        }

        return item.ItemCode switch
        {
            Informed => shared is { } met && On(met, Part(shipped, PartAnchor.Sharing)) is var before && !(regular < before) ? before : regular,
            Told => undelivered is { } decided ? On(decided, Part(shipped, PartAnchor.Selection)) : regular,
            Secured => confirmed.TryGetValue(item.Id, out var ends) ? On(ends, shipped.DueParts.Where(part => part.Anchor is PartAnchor.Transition).MaxBy(part => part.WorkingDays)!) : regular,
            CarriedOut => OfSteps(steps[item.SubjectId], shipped) ?? regular,
            Adapted => steps[item.SubjectId].Min(step => step.ActualStart) is { } begun ? On(begun, Part(shipped, PartAnchor.ActualStart)) : regular,
            Risk or HandedBack => dropouts.TryGetValue(item.SubjectId, out var left) ? On(left, Part(shipped, PartAnchor.Dropout)) : regular,
            Subsidy => OfHiring(item, shipped) ?? regular,
            _ => lastApplicationDays.TryGetValue(item.SubjectId, out var last) && !(regular < last) ? last : regular,
        };
    }

    /// <summary>Whether the definition that opened it says something else than the checklist; of what counts from its opening nothing is stored that would tell.</summary>
    private static bool HasOwnRule(ChecklistItem item, CatalogueItem shipped) => item.DueRule is not null && !string.Equals(item.DueRule, shipped.Due.ToString(), StringComparison.Ordinal);

    private static DuePart Part(CatalogueItem item, PartAnchor anchor) => item.DueParts.First(part => part.Anchor == anchor);

    private DateOnly On(DateOnly day, DuePart part) => calendar.AddWorkingDays(day, part.WorkingDays);

    /// <summary>What is to be registered next of a chain: that a step began, or how it ended; when all have ended, the last of them.</summary>
    private DateOnly? OfSteps(IEnumerable<Step> chain, CatalogueItem item)
    {
        List<DateOnly> waiting = [];
        DateOnly? last = null;
        foreach (var step in chain)
        {
            if (step.HasEnded)
            {
                last = last > step.To ? last : step.To;
            }
            else
            {
                waiting.Add(step.ActualStart is null ? On(step.From, Part(item, PartAnchor.InterventionStart)) : On(step.To, Part(item, PartAnchor.InterventionEnd)));
            }
        }

        return waiting.Count > 0 ? waiting.Min() : last is { } end ? On(end, Part(item, PartAnchor.InterventionEnd)) : null;
    }

    /// <summary>A subsidy that is needed is applied for first; the decision comes before the first day. Until the register knows of an employment, the draft says what is known.</summary>
    private DateOnly? OfHiring(ChecklistItem item, CatalogueItem shipped)
    {
        if (!hirings.TryGetValue(item.SubjectId, out var hiring))
        {
            var draft = EvidenceValues.FromJson(item.Evidence);
            if (draft.Date("anstallningStart") is not { } start)
            {
                return null;
            }

            hiring = new Hiring(start, draft.Choice("subvention") is not (null or "INGEN_BEHOVS") && draft.Date("ansokanDatum") is null);
        }

        var parts = shipped.DueParts.Where(part => part.Anchor is PartAnchor.Employment).OrderBy(part => part.WorkingDays).ToList();
        return On(hiring.StartsOn, hiring.IsToBeAppliedFor ? parts[0] : parts[^1]);
    }

    private static async Task<ILookup<Guid, Step>> StepsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await db.ParticipantInterventions
            .Where(row => row.TrackId == trackId && row.Status != ParticipantInterventionStatus.Cancelled && row.Status != ParticipantInterventionStatus.Credited)
            .Select(row => new { row.ParticipantId, row.Status, row.PlannedStart, row.PlannedEnd, row.ActualStart, row.ActualEnd })
            .ToListAsync(cancellationToken);
        return rows
            .Select(row => new Step(
                row.ParticipantId,
                row.PlannedStart,
                row.ActualEnd ?? row.PlannedEnd,
                row.ActualStart,
                row.Status is ParticipantInterventionStatus.Completed or ParticipantInterventionStatus.Interrupted))
            .ToLookup(step => step.ParticipantId);
    }

    private static async Task<Dictionary<Guid, Hiring>> HiringsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var rows = await (
            from employment in db.Employments
            where employment.TrackId == trackId
            join subsidy in db.WageSubsidies on employment.Id equals subsidy.EmploymentId into subsidies
            from subsidy in subsidies.DefaultIfEmpty()
            select new { employment.ParticipantId, employment.StartsOn, Needed = (SubsidyNeed?)subsidy.Needed, subsidy.AppliedOn }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.ParticipantId).ToDictionary(
            group => group.Key,
            group => group.Select(row => new Hiring(row.StartsOn, row is { Needed: SubsidyNeed.Yes, AppliedOn: null })).MinBy(hiring => hiring.StartsOn)!);
    }

    private static Task<Dictionary<Guid, DateOnly>> LastApplicationDaysAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.StudyContinuations
            .Where(row => row.TrackId == trackId && row.LastApplicationDay != null && row.AppliedOn == null)
            .ToDictionaryAsync(row => row.ParticipantId, row => row.LastApplicationDay!.Value, cancellationToken);

    /// <summary>By the closure, and before there is one by what the task about it says so far.</summary>
    private static async Task<Dictionary<Guid, DateOnly>> DropoutsAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var told = await db.ChecklistItems
            .Where(row => row.TrackId == trackId && row.ItemCode == Risk && row.SubjectId != trackId && row.Evidence != null)
            .OrderBy(row => row.Occurrence)
            .Select(row => new { row.SubjectId, row.Evidence })
            .ToListAsync(cancellationToken);
        var found = new Dictionary<Guid, DateOnly>();
        foreach (var row in told)
        {
            var values = EvidenceValues.FromJson(row.Evidence);
            if (values.Choice("handelse") is DroppedOut && values.Date("datum") is { } on)
            {
                found[row.SubjectId] = on;
            }
        }

        foreach (var row in await db.ParticipantClosures.Where(row => row.TrackId == trackId && row.DropoutOn != null).Select(row => new { row.ParticipantId, row.DropoutOn }).ToListAsync(cancellationToken))
        {
            found[row.ParticipantId] = row.DropoutOn!.Value;
        }

        return found;
    }

    /// <summary>By the task of a transition whose next step is confirmed: the last day of what is left. The handover remains.</summary>
    private static Task<Dictionary<Guid, DateOnly>> ConfirmedAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken) =>
        db.Transitions
            .Where(row => row.TrackId == trackId && row.TaskId != null && row.NextConfirmedOn != null)
            .ToDictionaryAsync(row => row.TaskId!.Value, row => row.FromEndsOn, cancellationToken);

    /// <summary>The earliest decision about somebody who still waits to hear of it.</summary>
    private static async Task<DateOnly?> UndeliveredAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var decided = await (
            from result in db.SelectionResults
            join participant in db.Participants on result.ParticipantId equals participant.Id
            where participant.TrackId == trackId
                && participant.NoticeGivenOn == null
                && (participant.Status == ParticipantStatus.Reserve || participant.Status == ParticipantStatus.NotAccepted)
                && (result.Outcome == SelectionOutcome.Reserve || result.Outcome == SelectionOutcome.NotAccepted)
            select new { participant.Id, result.DecidedOn }).ToListAsync(cancellationToken);
        return decided.GroupBy(row => row.Id).Select(group => (DateOnly?)group.Max(row => row.DecidedOn)).Min();
    }

    private static async Task<DateOnly?> SharedAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var meetings = await db.RecruitmentActivities
            .Where(row => row.TrackId == trackId && (row.Status == ActivityStatus.Planned || row.Status == ActivityStatus.Held))
            .ToListAsync(cancellationToken);
        return meetings.Where(row => row.EmployerIds.Count > 0).Select(row => (DateOnly?)SwedishTime.DateOf(row.StartsAt)).Min();
    }

    /// <param name="ParticipantId">Participant.</param>
    /// <param name="From">Planned first day.</param>
    /// <param name="To">Last day, as far as it is known.</param>
    /// <param name="ActualStart">First day on which it was given.</param>
    /// <param name="HasEnded">True where it is registered how it ended.</param>
    private sealed record Step(Guid ParticipantId, DateOnly From, DateOnly To, DateOnly? ActualStart, bool HasEnded);

    /// <param name="StartsOn">First day of the employment.</param>
    /// <param name="IsToBeAppliedFor">True where a subsidy is needed that nobody has applied for.</param>
    private sealed record Hiring(DateOnly StartsOn, bool IsToBeAppliedFor);
}
