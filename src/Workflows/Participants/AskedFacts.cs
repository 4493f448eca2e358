using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Participants;

/// <summary>What is kept of participants only where a requirement profile of their track asks for it (DOMAIN 4.9).</summary>
/// <param name="Swedish">True where one asks for language.</param>
/// <param name="DrivingLicence">True where one asks for a driving licence.</param>
public sealed record AskedFacts(bool Swedish, bool DrivingLicence)
{
    /// <summary>Reads it in one statement; a draft asks too, an employer who has withdrawn does not.</summary>
    internal static async Task<AskedFacts> OfTrackAsync(JobbsparDbContext db, Guid trackId, CancellationToken cancellationToken)
    {
        var parts = db.TrackEmployers.StillIn(trackId);
        var kinds = await db.Requirements
            .Where(row => db.RequirementProfiles.Any(profile => profile.Id == row.RequirementProfileId && profile.Status != ProfileStatus.Replaced && parts.Any(part => part.Id == profile.TrackEmployerId)))
            .Where(row => row.Kind == RequirementKind.Language || row.Kind == RequirementKind.DrivingLicence)
            .Select(row => row.Kind)
            .Distinct()
            .ToListAsync(cancellationToken);
        return new AskedFacts(kinds.Contains(RequirementKind.Language), kinds.Contains(RequirementKind.DrivingLicence));
    }

    /// <summary>Everything said that nobody asks for; what was said before may be said again.</summary>
    internal IReadOnlyList<Refusal> Check(ParticipantFields said, Participant? before) => Refusals.Among(
        FactIsAskedForByTheRequirements.CheckSwedish(Swedish || said.SwedishLevel is null || said.SwedishLevel == before?.SwedishLevel),
        FactIsAskedForByTheRequirements.CheckLicence(DrivingLicence || said.DrivingLicence is null || said.DrivingLicence == before?.DrivingLicence));
}
