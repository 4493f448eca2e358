using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Gaps;

/// <summary>Participants of a track as rows, with interventions that are confirmed.</summary>
internal static class Planned
{
    public static async Task<Guid> AddAsync(TrackWorld world, Guid track, params (string From, string To)[] steps)
    {
        var id = Guid.CreateVersion7();
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var lead = await unit.Db.Tracks.Where(row => row.Id == track).Select(row => row.LeadOrganisationId).SingleAsync(token);
                unit.Db.Participants.Add(new Participant
                {
                    Id = id,
                    TrackId = track,
                    Number = await unit.Db.Participants.CountAsync(row => row.TrackId == track, token) + 1,
                    OwnerOrganisationId = lead,
                    Name = "Aisha Nur",
                    Status = ParticipantStatus.Active,
                    StatusSince = Date("2026-01-12"),
                    Source = ParticipantSource.EmploymentService,
                    CreatedAt = world.Clock.GetUtcNow(),
                    CreatedBy = world.Anna.UserId,
                });
                unit.Db.ParticipantInterventions.AddRange(steps.Select(step => Step(track, id, step.From, step.To)));
            },
            default);
        return id;
    }

    public static Task StepAsync(TrackWorld world, Guid track, Guid person, string from, string to) => world.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            unit.Db.ParticipantInterventions.Add(Step(track, person, from, to));
            return Task.CompletedTask;
        },
        default);

    public static ParticipantIntervention Step(Guid track, Guid person, string from, string to) => new()
    {
        Id = Guid.CreateVersion7(),
        TrackId = track,
        ParticipantId = person,
        Type = InterventionType.VocationalAdultEducation,
        Title = "Yrkesvux",
        Occupying = true,
        PlannedStart = Date(from),
        PlannedEnd = Date(to),
        HoursPerWeek = 40,
        Status = ParticipantInterventionStatus.Confirmed,
    };
}
