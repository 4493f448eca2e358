using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Simulation;

/// <summary>A coordinator's day with one track: she starts it, does its tasks, keeps in touch with employers, sees to the participants and opens its gates.</summary>
internal sealed class CoordinatorWork(
    Transactions transactions,
    TrackCommands tracks,
    EmployerCommands employers,
    TaskWork tasks,
    ParticipantWork participants,
    WorkplaceWork workplaces,
    WorkingDayCalendar calendar,
    Staff staff,
    Chance chance,
    Tally tally)
{
    private const int DaysBetweenTries = 3;
    private const int DaysBetweenContacts = 12;

    // Recruitment takes its time from the first gate on, and whoever is accepted should not wait for long: it does not begin long before the start.
    private const int RecruitmentBeforeStart = 53;

    public async Task DoAsync(TrackLife life, DateOnly day, CancellationToken cancellationToken)
    {
        if (day == life.Track.Registered)
        {
            await StartAsync(life, cancellationToken);
            return;
        }

        if (life.Id == Guid.Empty)
        {
            return;
        }

        // Some tasks come after the track has closed: whoever got a job is called up.
        await tasks.DoAsync(life, day, cancellationToken);
        if (!life.IsUnderway)
        {
            return;
        }

        await MeetEmployersAsync(life, day, cancellationToken);
        if (life.RecruitsSince is { } since && life.Participants.Count == 0)
        {
            life.Participants = participants.Begin(life, since, cancellationToken);
        }

        foreach (var participant in life.Participants)
        {
            await participant.DoAsync(day);
        }

        await TryGateAsync(life, day, cancellationToken);
    }

    private async Task StartAsync(TrackLife life, CancellationToken cancellationToken)
    {
        var started = await tally.GiveAsync("starta", tracks.StartAsync(life.Coordinator, life.Track.Form, cancellationToken));
        if (!started.Accepted)
        {
            throw new InvalidOperationException($"Track {life.Track.Number} cannot be started: {string.Join(", ", started.Refusals.Select(refusal => $"{refusal.Rule} {refusal.Field}"))}.");
        }

        life.Id = started.Value;
        life.HasChanged = true;
        await tally.GiveAsync("ersättare", tracks.AssignCoordinatorAsync(staff.Administrator, life.Id, new CoordinatorChange { UserId = staff.SubstituteOf(life.Track.Number).UserId, IsSubstitute = true }, cancellationToken));
        life.Employers = await transactions.ReadAsync(
            (db, token) => db.TrackEmployers
                .Where(row => row.TrackId == life.Id)
                .Join(db.Organisations, row => row.OrganisationId, organisation => organisation.Id, (row, organisation) => new { row.Id, organisation.Name })
                .OrderBy(row => row.Name)
                .Select(row => row.Id)
                .ToListAsync(token),
            cancellationToken);
    }

    private async Task MeetEmployersAsync(TrackLife life, DateOnly day, CancellationToken cancellationToken)
    {
        var worked = calendar.WorkingDaysBetween(life.Track.Registered, day);
        for (var index = 0; index < life.Employers.Count; index++)
        {
            if ((worked + index + life.Track.Number) % DaysBetweenContacts == 0 && !chance.Happens(0.1, "hinner inte", life.Track.Number, index, day.DayNumber))
            {
                var contact = new NewEmployerContact
                {
                    PartId = life.Employers[index],
                    HeldOn = day,
                    Form = ContactForm.Telephone.Code(),
                    Participants = [ContactParticipant.Employer.Code(), ContactParticipant.Coordinator.Code()],
                    Outcome = "Läget stäms av.",
                };
                await tally.GiveAsync("kontakt", employers.LogContactAsync(life.Coordinator, contact, cancellationToken));
            }
        }
    }

    /// <summary>Tried when nothing that she sees holds it, and else now and then: the refusal tells what is missing.</summary>
    private async Task TryGateAsync(TrackLife life, DateOnly day, CancellationToken cancellationToken)
    {
        var waited = life.GateTriedOn is not { } tried ? int.MaxValue : calendar.WorkingDaysBetween(tried, day) - 1;
        var isHeld = life.Tasks.Any(task => string.Equals(task.Gate, life.Gate, StringComparison.Ordinal) && task.GateStrength is "H" or "W" && task.DueOn <= day);
        if ((life.GatesOpened == 0 && day < calendar.AddWorkingDays(life.Track.Start, -RecruitmentBeforeStart)) || (life.GatesOpened == 2 && day <= life.Track.End) || (waited < DaysBetweenTries && (isHeld || !life.DidSomethingSinceTheGate)) || !participants.AreReady(life))
        {
            return;
        }

        (life.GateTriedOn, life.DidSomethingSinceTheGate) = (day, false);
        var gate = life.Gate;
        if (!(await tally.GiveAsync(gate, tracks.OpenGateAsync(life.Coordinator, life.Id, gate, cancellationToken))).Accepted)
        {
            return;
        }

        life.Opened(day);
        life.HasChanged = true;
        if (gate is "G1")
        {
            await EmployersTakePartAsync(life, cancellationToken);
        }
    }

    private async Task EmployersTakePartAsync(TrackLife life, CancellationToken cancellationToken)
    {
        var parts = await transactions.ReadAsync((db, token) => db.TrackEmployers.Where(row => row.TrackId == life.Id).ToDictionaryAsync(row => row.Id, token), cancellationToken);
        for (var index = 0; index < life.Employers.Count; index++)
        {
            var part = parts[life.Employers[index]];
            await tally.GiveAsync("deltar", employers.ChangeStatusAsync(life.Coordinator, part.Id, part.Version, TrackEmployerStatus.TakesPart.Code(), reason: null, cancellationToken));
            await workplaces.AddAsync(life, index, part.OrganisationId, cancellationToken);
        }
    }
}
