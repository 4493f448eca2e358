using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Closure.Rules;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;
using Jobbspar.Workflows.Tracks.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Closure;

/// <summary>Starts a new round (ny omgång): a track of its own that names the one before it (DOMAIN 4.14).</summary>
public sealed class NewRounds(IDefinitionSource definitions, TrackSteps steps, RoundCarryOver carryOver, TimeProvider clock)
{
    /// <summary>Starts the round within the old track's transaction, with the old one's coordinators, and with its employers but those who withdrew.</summary>
    /// <returns>The new track's id.</returns>
    internal async Task<Decision<Guid>> StartAsync(TrackInHand old, NewRoundContent given, DateOnly today, CancellationToken cancellationToken)
    {
        var definition = await definitions.FindPublishedAsync(TrackCommands.DefinitionId, cancellationToken);
        var parts = await old.Db.TrackEmployers.StillIn(old.Track.Id).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var track = await NewTrackAsync(old, given, parts, cancellationToken);
        IReadOnlyList<Refusal> refusals =
        [
            .. Refusals.Among(TracksFollowAPublishedWorkflow.Check(definition), NewRoundStartsAfterThisOneBegan.Check(given.PlannedStart, old.Track.PlannedStart)),
            .. NewTrackRules.Check(track, today),
        ];
        if (refusals.Count > 0)
        {
            return Decision<Guid>.Refuse(refusals);
        }

        var now = clock.GetUtcNow();
        var (row, employers) = await TrackRegistration.AddAsync(old.Db, track, definition!.VersionId, old.Actor.UserId, now, cancellationToken);
        row.PreviousTrackId = old.Track.Id;
        row.SteeringGroupId = old.Track.SteeringGroupId ?? row.SteeringGroupId;
        await AppointAsync(old, row, today, cancellationToken);
        old.Db.AuditEvents.Add(AuditEntry.OfTrack(old.Actor, AuditAction.TrackStarted, row.Id, now, ("code", row.PublicCode)));
        await old.Db.SaveChangesAsync(cancellationToken);
        await carryOver.TakeAsync(old.Db, old, row, parts.Zip(employers).ToDictionary(pair => pair.First.Id, pair => pair.Second), given.CarryOvers, cancellationToken);
        await old.Db.SaveChangesAsync(cancellationToken);
        await steps.StartAsync(old.Unit, row, employers, old.Actor, cancellationToken);
        return Decision<Guid>.Accept(row.Id);
    }

    private static async Task<NewTrack> NewTrackAsync(TrackInHand old, NewRoundContent given, List<TrackEmployer> parts, CancellationToken cancellationToken)
    {
        var ids = parts.Select(part => part.OrganisationId).Append(old.Track.LeadOrganisationId).ToHashSet();
        var organisations = await old.Db.Organisations.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var lead = organisations[old.Track.LeadOrganisationId];
        return new NewTrack
        {
            Title = old.Track.Title,
            Approach = old.Track.Approach.Code(),
            MunicipalityCodes = old.Track.MunicipalityCodes,
            EmploymentServiceUnits = old.Track.EmploymentServiceUnits,
            OccupationCodes = old.Track.OccupationCodes,
            SectorCodes = old.Track.SectorCodes,
            RollingIntake = old.Track.RollingIntake,
            CooperationAgreementRef = old.Track.CooperationAgreementRef,
            TargetGroups = [.. old.Track.TargetGroups.Select(group => group.Code())],
            PlannedStart = given.PlannedStart,
            PlannedEnd = given.PlannedEnd,
            PlacesPlanned = given.PlacesPlanned,
            Round = old.Track.Round + 1,
            Description = old.Track.Description,
            Lead = new NewOrganisation { Name = lead.Name, OrganisationNumber = lead.OrganisationNumber, Type = lead.Type.Code() },
            Employers =
            [
                .. parts.Select(part => new NewTrackEmployer
                {
                    Name = organisations[part.OrganisationId].Name,
                    OrganisationId = part.OrganisationId,
                    OrganisationNumber = organisations[part.OrganisationId].OrganisationNumber,
                    VacanciesEstimated = given.CarryOvers.Contains(CarryOver.Employers) ? part.VacanciesEstimated : null,
                    Need = given.CarryOvers.Contains(CarryOver.Employers) ? part.Need : null,
                }),
            ],
        };
    }

    /// <summary>Who coordinates the old round today coordinates the new one; a coordinator who decides is one of them.</summary>
    private async Task AppointAsync(TrackInHand old, Track track, DateOnly today, CancellationToken cancellationToken)
    {
        var assigned = await old.Db.CoordinatorAssignments.ValidOn(today).Where(row => row.TrackId == old.Track.Id && !row.IsSubstitute).Select(row => row.UserId).ToListAsync(cancellationToken);
        foreach (var user in assigned.Concat(old.IsAssigned ? [old.Actor.UserId] : []).Distinct())
        {
            old.Db.CoordinatorAssignments.Add(new CoordinatorAssignment
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                TrackId = track.Id,
                UserId = user,
                IsSubstitute = false,
                ValidFrom = today,
            });
        }
    }
}
