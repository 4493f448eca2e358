using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.FollowUps;

/// <summary>Puts participants into a track, past the recruitment that other tests show.</summary>
internal static class Participating
{
    /// <summary>An active participant; the number tells her apart.</summary>
    public static Task<Guid> ActiveParticipantAsync(this TrackWorld world, Guid track, int number, Gender gender = Gender.Woman, ParticipantStatus status = ParticipantStatus.Active) =>
        world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var row = await unit.Db.Tracks.SingleAsync(known => known.Id == track, token);
                var participant = new Participant
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = track,
                    Number = number,
                    OwnerOrganisationId = row.LeadOrganisationId,
                    Status = status,
                    StatusSince = row.RegisteredOn,
                    PlannedStart = row.PlannedStart,
                    PlannedEnd = row.PlannedEnd,
                    Name = $"Deltagare Exempel {number}",
                    Gender = gender,
                    EducationLevel = number % 2 == 0 ? EducationLevel.Compulsory : EducationLevel.UpperSecondary,
                    Source = ParticipantSource.EmploymentService,
                    CreatedAt = world.Clock.GetUtcNow(),
                    CreatedBy = world.Anna.UserId,
                };
                unit.Db.Participants.Add(participant);
                return participant.Id;
            },
            default);

    /// <summary>A step of her chain.</summary>
    public static Task<Guid> StepAsync(this TrackWorld world, Guid track, Guid participant, InterventionType type, DateOnly from, DateOnly to, ParticipantInterventionStatus status = ParticipantInterventionStatus.Ongoing) =>
        world.Get<Transactions>().RunAsync(
            (unit, _) =>
            {
                var step = new ParticipantIntervention
                {
                    Id = Guid.CreateVersion7(),
                    TrackId = track,
                    ParticipantId = participant,
                    Type = type,
                    Title = type.ToString(),
                    Occupying = true,
                    PlannedStart = from,
                    PlannedEnd = to,
                    HoursPerWeek = 40,
                    Status = status,
                };
                unit.Db.ParticipantInterventions.Add(step);
                return Task.FromResult(step.Id);
            },
            default);
}
