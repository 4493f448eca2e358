using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Steering.Groups;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tracks;

/// <summary>Writes the rows of a new track from what was filled in, which has been checked.</summary>
internal static class TrackRegistration
{
    /// <summary>Adds the track, its employers, and organisations that were not known.</summary>
    /// <returns>The track, and the ids of its employers' parts in the order given.</returns>
    public static async Task<(Track Track, IReadOnlyList<Guid> Employers)> AddAsync(
        JobbsparDbContext db,
        NewTrack given,
        string definitionVersionId,
        Guid createdBy,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var today = SwedishTime.DateOf(now);
        var lead = await FindOrAddAsync(db, given.Lead!.Name!, given.Lead.OrganisationNumber, CodeTable<OrganisationType>.Parse(given.Lead.Type!), now, cancellationToken);
        var track = new Track
        {
            Id = Guid.CreateVersion7(now),
            PublicCode = await TrackNumbers.NextAsync(db, today.Year, cancellationToken),
            Title = given.Title!.Trim(),
            Approach = CodeTable<TrackApproach>.Parse(given.Approach!),
            MunicipalityCodes = given.MunicipalityCodes,
            EmploymentServiceUnits = [.. given.EmploymentServiceUnits.Select(unit => unit.Trim())],
            OccupationCodes = given.OccupationCodes,
            SectorCodes = given.SectorCodes,
            TargetGroups = [.. given.TargetGroups.Select(CodeTable<TargetGroup>.Parse).Distinct()],
            RollingIntake = given.RollingIntake ?? false,
            CooperationAgreementRef = Blank(given.CooperationAgreementRef),
            LeadOrganisationId = lead.Id,
            Status = TrackStatus.Draft,
            RegisteredOn = today,
            PlannedStart = given.PlannedStart!.Value,
            PlannedEnd = given.PlannedEnd!.Value,
            PlacesPlanned = given.PlacesPlanned!.Value,
            Round = given.Round ?? 1,
            Description = Blank(given.Description),
            DefinitionVersionId = definitionVersionId,
            CreatedAt = now,
            CreatedBy = createdBy,
        };
        track.SteeringGroupId = await GroupOfNewTrack.FindAsync(db, track, cancellationToken);
        db.Tracks.Add(track);
        return (track, await AddEmployersAsync(db, track, given.Employers, now, cancellationToken));
    }

    private static async Task<IReadOnlyList<Guid>> AddEmployersAsync(
        JobbsparDbContext db,
        Track track,
        IReadOnlyList<NewTrackEmployer> employers,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        foreach (var employer in employers)
        {
            var organisation = employer.OrganisationId is { } known
                ? await db.Organisations.SingleAsync(row => row.Id == known, cancellationToken)
                : await FindOrAddAsync(db, employer.Name!, employer.OrganisationNumber, OrganisationType.Employer, now, cancellationToken);
            var part = new TrackEmployer
            {
                Id = Guid.CreateVersion7(now),
                TrackId = track.Id,
                OrganisationId = organisation.Id,
                VacanciesEstimated = employer.VacanciesEstimated ?? 0,
                Need = Blank(employer.Need),
            };
            db.TrackEmployers.Add(part);
            ids.Add(part.Id);
        }

        return ids;
    }

    /// <summary>An organisation is known by its number; one without a number by its name among those without. A sole trader is never known by her name: her number is sealed, not missing.</summary>
    internal static async Task<Organisation> FindOrAddAsync(
        JobbsparDbContext db,
        string name,
        string? givenNumber,
        OrganisationType type,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var number = string.IsNullOrWhiteSpace(givenNumber) ? null : OrganisationNumber.Read(givenNumber).Value!.Digits;
        var trimmed = name.Trim();
        bool IsSame(Organisation row) => number is null
            ? row.OrganisationNumber is null && !row.IsSoleTrader && string.Equals(row.Name, trimmed, StringComparison.Ordinal)
            : string.Equals(row.OrganisationNumber, number, StringComparison.Ordinal);

        var known = db.Organisations.Local.FirstOrDefault(IsSame)
            ?? await db.Organisations.FirstOrDefaultAsync(row => number == null ? row.OrganisationNumber == null && !row.IsSoleTrader && row.Name == trimmed : row.OrganisationNumber == number, cancellationToken);
        if (known is not null)
        {
            return known;
        }

        var added = new Organisation { Id = Guid.CreateVersion7(now), Name = trimmed, Type = type, OrganisationNumber = number };
        db.Organisations.Add(added);
        return added;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
