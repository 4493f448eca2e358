using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.Simulation;

/// <summary>The workplaces of a track's employers (DOMAIN 7.4: some three a track), each with a trained supervisor and places for those who are to come; and who is placed where.</summary>
internal sealed class WorkplaceWork(OrganisationCommands register, EmployerCommands employers, IndividualChainCommands chains, WorkingDayCalendar calendar, Chance chance, Tally tally)
{
    private static readonly (int Count, int Weight)[] OfAnEmployer = [(1, 45), (2, 45), (3, 10)];

    /// <summary>Registers those of an employer that takes part, and agrees when they take participants.</summary>
    public async Task AddAsync(TrackLife life, int employer, Guid organisation, CancellationToken cancellationToken)
    {
        var all = chance.Pick(OfAnEmployer, "arbetsplatser", life.Track.Number, employer);
        for (var place = 0; place < all; place++)
        {
            var coming = life.Track.Participants.Where(person => person.IsAccepted && EmployerOf(life, person) == employer && PlaceOf(life, person, all) == place).ToList();
            if (await RegisterAsync(life, organisation, place, Math.Max(1, coming.Count), cancellationToken) is { } id)
            {
                await UseAsync(life, employer, id, coming, cancellationToken);
                life.Workplaces[(employer, place)] = id;
            }
        }
    }

    /// <summary>Says where the practice of a chain is given.</summary>
    public async Task PlaceAsync(TrackLife life, ParticipantLife one, CancellationToken cancellationToken)
    {
        var employer = EmployerOf(life, one.Plan);
        var all = life.Workplaces.Keys.Count(key => key.Employer == employer);
        for (var index = 0; index < one.Steps.Count && all > 0; index++)
        {
            if (one.Steps[index].Type is InterventionType.WorkPlacement && life.Workplaces.TryGetValue((employer, PlaceOf(life, one.Plan, all)), out var workplace))
            {
                await tally.GiveAsync("placering", chains.HostAsync(life.Coordinator, one.StepIds[index], workplace, responsibleContactId: null, version: null, cancellationToken));
            }
        }
    }

    /// <summary>Place of the employer among the track's that a participant is meant for.</summary>
    public static int EmployerOf(TrackLife life, SimulatedParticipant person) => person.Number % life.Employers.Count;

    private static int PlaceOf(TrackLife life, SimulatedParticipant person, int all) => person.Number / life.Employers.Count % all;

    private async Task<Guid?> RegisterAsync(TrackLife life, Guid organisation, int place, int capacity, CancellationToken cancellationToken)
    {
        var registered = await tally.GiveAsync("arbetsplats", register.SaveWorkplaceAsync(
            life.Coordinator,
            new WorkplaceFormInput
            {
                OrganisationId = organisation,
                Name = string.Create(CultureInfo.InvariantCulture, $"Arbetsplats {place + 1}"),
                Address = "Simuleringsgatan 1",
                MunicipalityCode = life.Track.Form.MunicipalityCodes[0],
                Capacity = capacity,
            },
            cancellationToken));
        var supervisor = await tally.GiveAsync("handledare", register.SaveContactAsync(
            life.Coordinator,
            new ContactFormInput { OrganisationId = organisation, Name = string.Create(CultureInfo.InvariantCulture, $"Simulerad handledare {life.Track.Number}-{place + 1}"), Role = ContactRole.Supervisor.Code() },
            cancellationToken));
        if (!registered.Accepted || !supervisor.Accepted)
        {
            return null;
        }

        var supervises = new SupervisorFormInput { OrganisationId = organisation, ContactId = supervisor.Value, WorkplaceId = registered.Value, IsTrained = true, ValidFrom = tally.Today };
        await tally.GiveAsync("handleder", register.SaveSupervisorAsync(life.Coordinator, supervises, cancellationToken));
        return registered.Value;
    }

    /// <summary>Places from the first day on which somebody is to come to the last; a chain that moves a little still fits.</summary>
    private async Task UseAsync(TrackLife life, int employer, Guid workplace, List<SimulatedParticipant> coming, CancellationToken cancellationToken)
    {
        var practice = coming.SelectMany(person => person.Steps.Where(step => step.Type is InterventionType.WorkPlacement)).ToList();
        var use = new WorkplaceUse
        {
            PartId = life.Employers[employer],
            WorkplaceId = workplace,
            Places = Math.Max(1, coming.Count),
            UsedFrom = practice.Count == 0 ? life.Track.Start : practice.Min(step => step.From),
            UsedTo = calendar.AddWorkingDays(practice.Count == 0 ? life.Track.End : practice.Max(step => step.To), 20),
        };
        await tally.GiveAsync("använder arbetsplats", employers.UseWorkplaceAsync(life.Coordinator, use, cancellationToken));
    }
}
