using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Gaps.Bridges;
using Jobbspar.Workflows.Gaps.Chains;
using Jobbspar.Workflows.Gaps.Facts;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Gaps;

/// <summary>What pages show of gaps. The number of statements does not depend on the number of rows. Whoever may not see a participant's name sees her number; of whom she may not even know, nothing.</summary>
public sealed class GapQueries(Transactions transactions, TrackHeads heads, ParticipantAccess participants, ParticipantLooks looks, TimeProvider clock)
{
    /// <summary>Below so many, "one of three" is as good as a name (DOMAIN 2.2).</summary>
    private const int SmallestGroup = 5;

    private const int ShownClosed = 50;

    /// <summary>The page of a track.</summary>
    /// <exception cref="AccessDeniedException">The track does not exist, or its gaps are not for the actor.</exception>
    public async Task<GapsPage> OfTrackAsync(Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var page = await transactions.ReadAsync((db, token) => OfTrackAsync(db, actor, trackId, token), cancellationToken);
        await looks.ListAsync(actor, trackId, page.Chains.Select(chain => chain.Participant!).Concat(page.Open.Concat(page.Closed).Select(row => row.Participant)), cancellationToken);
        return page;
    }

    /// <summary>What could fill a gap, those that fill most first.</summary>
    /// <exception cref="AccessDeniedException">The gap does not exist, or is not the actor's to bridge.</exception>
    public Task<IReadOnlyList<Bridge>> BridgesAsync(Actor actor, Guid gapId, CancellationToken cancellationToken) =>
        transactions.ReadAsync(
            async (db, token) =>
            {
                var gap = await db.Gaps.SingleOrDefaultAsync(row => row.Id == gapId, token) ?? throw new AccessDeniedException(nameof(AccessAction.ChangeGaps));
                await heads.ReadAsync(db, actor, gap.TrackId, AccessAction.ChangeGaps, token);
                var lead = await db.Tracks.Where(track => track.Id == gap.TrackId).Select(track => track.LeadOrganisationId).SingleAsync(token);
                var calendar = (await CalendarBook.ReadAsync(db, token)).WorkingDays(lead);
                return await BridgeSearch.FindAsync(db, gap, calendar, SwedishTime.Today(clock), token);
            },
            cancellationToken);

    private async Task<GapsPage> OfTrackAsync(JobbsparDbContext db, Actor actor, Guid trackId, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(db, actor, trackId, AccessAction.ViewGaps, cancellationToken);
        var today = SwedishTime.Today(clock);
        var facts = (await TrackFactsReader.ReadAsync(db, [trackId], await CalendarBook.ReadAsync(db, cancellationToken), cancellationToken)).Single();
        var gaps = await db.Gaps.Where(row => row.TrackId == trackId && row.CloseReason != GapCloseReason.Corrected).ToListAsync(cancellationToken);
        var people = await PeopleAsync(db, actor, head, cancellationToken);
        var employers = await db.TrackEmployers
            .Where(row => row.TrackId == trackId)
            .Join(db.Organisations, row => row.OrganisationId, organisation => organisation.Id, (row, organisation) => new { row.Id, organisation.Name })
            .ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var workplaces = await db.Workplaces
            .Where(place => db.TrackEmployers.Any(row => row.TrackId == trackId && row.OrganisationId == place.OrganisationId) || db.Gaps.Any(gap => gap.TrackId == trackId && gap.WorkplaceId == place.Id))
            .ToDictionaryAsync(place => place.Id, place => place.Name, cancellationToken);
        var titles = await db.ParticipantInterventions.Where(row => row.TrackId == trackId).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);

        var accepted = facts.Participants.Where(participant => participant.AcceptedOn is not null || participant.IsInCare).ToList();
        var isAggregate = !head.AllowedActions.Contains(nameof(AccessAction.ChangeGaps)) && accepted.Count < SmallestGroup;
        var rows = gaps
            .FindAll(gap => gap.ParticipantId is not { } participant || (!isAggregate && people.ContainsKey(participant)))
            .ConvertAll(gap => Row(gap, people, employers, workplaces));
        var uncovered = gaps.FindAll(gap => gap is { Kind: GapKind.UncoveredTime, Severity: > GapSeverity.Tolerated });
        return new GapsPage
        {
            Head = head,
            Today = today,
            Open = [.. rows.Where(row => row.ClosedOn is null).OrderByDescending(row => row.Severity).ThenBy(row => row.FirstDay).ThenBy(row => row.Kind).ThenBy(row => row.Participant?.Number)],
            Closed = [.. rows.Where(row => row.ClosedOn is not null).OrderByDescending(row => row.ClosedOn).ThenBy(row => row.FirstDay).Take(ShownClosed)],
            Chains = isAggregate ? [] : [.. facts.Participants.Where(participant => participant.IsInCare && people.ContainsKey(participant.Id)).Select(participant => Chain(participant, gaps, people, titles, today)).OfType<ChainRow>().OrderBy(chain => chain.Participant!.Number)],
            Workplaces = isAggregate ? [] : [.. facts.Employers.Where(employer => employer.IsInCare).SelectMany(employer => Workplaces(employer, gaps, employers, workplaces, titles, today)).OrderBy(row => row.Workplace, StringComparer.CurrentCulture)],
            IsAggregate = isAggregate,
            Participants = isAggregate ? null : accepted.Count,
            WithGap = isAggregate ? null : uncovered.Where(gap => gap.CloseReason is null or GapCloseReason.CoverResumed && gap.FirstDay <= today).Select(gap => gap.ParticipantId).Distinct().Count(),
            LostDays = isAggregate ? null : uncovered.Sum(gap => Gaps.LostDays.Of(gap, facts.Calendar, today)),
            MedianWarning = isAggregate ? null : Median([.. uncovered.Select(gap => gap.WarningDays)]),
        };
    }

    private async Task<IReadOnlyDictionary<Guid, ParticipantName>> PeopleAsync(JobbsparDbContext db, Actor actor, TrackHead head, CancellationToken cancellationToken)
    {
        var viewer = await participants.ViewerAsync(db, actor, head.Id, cancellationToken);
        var people = await ParticipantNames.OfTrackAsync(db, viewer, head.Id, cancellationToken);
        return head.AllowedActions.Contains(nameof(AccessAction.ViewParticipants)) || viewer.IsEmergency
            ? people
            : people.ToDictionary(row => row.Key, row => row.Value with { Name = null });
    }

    private static int? Median(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[(values.Count - 1) / 2];
    }

    private static GapRow Row(Gap gap, IReadOnlyDictionary<Guid, ParticipantName> people, Dictionary<Guid, string> employers, Dictionary<Guid, string> workplaces) => new()
    {
        Id = gap.Id,
        Version = gap.Version,
        Kind = gap.Kind,
        Participant = gap.ParticipantId is { } participant ? people[participant] : null,
        Employer = gap.TrackEmployerId is { } employer ? employers[employer] : null,
        Workplace = gap.WorkplaceId is { } workplace ? workplaces[workplace] : null,
        FirstDay = gap.FirstDay,
        LastDay = gap.LastDay,
        Figure = gap.Figure,
        Severity = gap.Severity,
        IsForecast = gap.IsForecast,
        Cause = gap.Cause,
        Measure = gap.Measure,
        Owner = gap.Owner,
        FoundOn = SwedishTime.DateOf(gap.DetectedAt),
        WarningDays = gap.WarningDays,
        ClosedOn = gap.ClosedAt is { } closed ? SwedishTime.DateOf(closed) : null,
        CloseReason = gap.CloseReason,
    };

    private static ChainRow? Chain(ParticipantFacts participant, List<Gap> gaps, IReadOnlyDictionary<Guid, ParticipantName> people, Dictionary<Guid, string> titles, DateOnly today)
    {
        if (participant.OwnTime is not { } time)
        {
            return null;
        }

        return new ChainRow(
            people[participant.Id],
            null,
            time,
            [
                .. participant.Steps
                    .Where(step => step.Chain.Cover(today) is not null)
                    .OrderBy(step => step.Chain.Starts)
                    .Select(step => new ChainRow.Step(titles.GetValueOrDefault(step.Id, ""), new DateSpan(step.Chain.Starts, step.Chain.Ends), step.Chain.Status)),
            ],
            participant.Excused.Within(time),
            [
                .. gaps
                    .Where(gap => gap.ParticipantId == participant.Id && gap is { Kind: GapKind.UncoveredTime, LastDay: not null, CloseReason: null or GapCloseReason.CoverResumed })
                    .OrderBy(gap => gap.FirstDay)
                    .Select(gap => new ChainRow.Hole(new DateSpan(gap.FirstDay, gap.LastDay!.Value), gap.Figure, gap.Severity)),
            ]);
    }

    private static IEnumerable<ChainRow> Workplaces(EmployerFacts employer, List<Gap> gaps, Dictionary<Guid, string> employers, Dictionary<Guid, string> names, Dictionary<Guid, string> titles, DateOnly today)
    {
        foreach (var workplace in employer.Workplaces)
        {
            if (!(workplace.TakesContinuously || workplace.Placements.Count > 0)
                || DateSpan.Between(workplace.UsedFrom ?? employer.TrackTime.From, workplace.UsedTo ?? employer.TrackTime.To) is not { } time)
            {
                continue;
            }

            yield return new ChainRow(
                null,
                $"{employers[employer.Id]}, {names.GetValueOrDefault(workplace.Id, "")}",
                time,
                [
                    .. workplace.Placements
                        .Where(step => step.Chain.Cover(today) is not null)
                        .OrderBy(step => step.Chain.Starts)
                        .Select(step => new ChainRow.Step(titles.GetValueOrDefault(step.Id, ""), new DateSpan(step.Chain.Starts, step.Chain.Ends), step.Chain.Status)),
                ],
                employer.Breaks.Within(time),
                [
                    .. gaps
                        .Where(gap => gap.WorkplaceId == workplace.Id && gap.TrackEmployerId == employer.Id && gap.Kind.IsDatedRun() && gap is { LastDay: not null, CloseReason: null or GapCloseReason.CoverResumed })
                        .OrderBy(gap => gap.FirstDay)
                        .Select(gap => new ChainRow.Hole(new DateSpan(gap.FirstDay, gap.LastDay!.Value), gap.Figure, gap.Severity)),
                ]);
        }
    }
}
