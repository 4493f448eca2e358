using System.Globalization;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Host.Simulation;

/// <summary>
/// Draws the tracks (DOMAIN 7.4): sizes, employers, municipalities, lengths, sectors, target groups, and those that get stuck. The figures are the proposal's,
/// not the country's. Nothing in it exists.
/// </summary>
internal sealed class Population(SimulationOptions options, Chance chance, WorkingDayCalendar calendar, Participants participants)
{
    private const int MedianSize = 14;
    private const int SmallestSize = 4;
    private const int LargestSize = 45;
    private const double SizeSpread = 0.5;
    /// <summary>Share of the tracks that get stuck at some time.</summary>
    public const double Stuck = 0.1;

    // The checklist's own times: 40 working days until the first gate, 28 from there until the last chain is planned, and 15 before the start in which nothing may be open any more. Less is a
    // start that is threatened from the beginning; much more leaves those who were accepted waiting.
    private const int ShortestPreparation = 120;
    private const int LongestPreparation = 134;

    private static readonly (string Name, string Occupation, int Weight)[] Sectors =
    [
        ("Vård och omsorg", "5330", 30), ("Barnomsorg", "5311", 15), ("Industri", "7212", 12), ("Lager och transport", "8332", 12), ("Service och restaurang", "5120", 10),
        ("Fastighet och trädgård", "9111", 7), ("Bygg", "7114", 5), ("Återvinning", "9610", 4), ("Övrigt", "5223", 5),
    ];

    private static readonly string[] Municipalities = ["1984", "1985", "1986", "1987"];

    private static readonly string[] NeglectedItems = ["PLAN-01", "PLAN-03", "PLAN-08", "REKR-01"];

    private static readonly NewOrganisation Lead = new() { Name = "Älvsunda kommun", OrganisationNumber = "212999-0012", Type = OrganisationType.Municipality.Code() };

    /// <summary>All tracks in the order of their numbers; those of a year are spread over it.</summary>
    public IReadOnlyList<SimulatedTrack> Draw()
    {
        var all = options.Tracks * options.Years;
        return [.. Enumerable.Range(1, all).Select(number => Draw(number, calendar.OnOrAfter(SimulationOptions.FirstDay.AddDays((number - 1) * 365 * options.Years / all))))];
    }

    private SimulatedTrack Draw(int number, DateOnly registered)
    {
        var size = Size(number);
        var start = calendar.OnOrAfter(registered.AddDays(chance.Between(ShortestPreparation, LongestPreparation, "start", number)));
        var end = calendar.OnOrBefore(start.AddDays(7 * Weeks(number)));
        var isStuck = chance.Happens(Stuck, "fastnar", number);
        return new SimulatedTrack
        {
            Number = number,
            Registered = registered,
            Start = start,
            End = end,
            Neglected = isStuck ? NeglectedItems[chance.Between(0, NeglectedItems.Length - 1, "fastnar för", number)] : null,
            IsSolvedEarly = chance.Happens(0.5, "löses tidigt", number),
            Form = Form(number, size, start, end),
            Participants = participants.Draw(number, size, start, end, isStuck),
        };
    }

    private int Size(int number) => Math.Clamp((int)Math.Round(MedianSize * Math.Exp(SizeSpread * chance.Normal("storlek", number))), SmallestSize, LargestSize);

    private int Weeks(int number)
    {
        var (least, most) = chance.Pick([((12, 26), 33), ((27, 52), 37), ((53, 104), 30)], "längd", number);
        return chance.Between(least, most, "veckor", number);
    }

    private NewTrack Form(int number, int size, DateOnly start, DateOnly end)
    {
        var sector = chance.Pick([.. Sectors.Select(one => (one, one.Weight))], "bransch", number);
        var employers = chance.Happens(0.7, "en arbetsgivare", number) ? 1 : chance.Between(2, 6, "arbetsgivare", number);
        var municipalities = chance.Happens(0.75, "en kommun", number) ? 1 : chance.Between(2, Municipalities.Length, "kommuner", number);
        return new NewTrack
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"{sector.Name} {number}"),
            Approach = TrackApproach.Employer.Code(),
            MunicipalityCodes = Municipalities[..municipalities],
            EmploymentServiceUnits = ["Arbetsförmedlingen Älvsunda"],
            OccupationCodes = [sector.Occupation],
            TargetGroups = TargetGroups(number),
            PlannedStart = start,
            PlannedEnd = end,
            PlacesPlanned = size,
            Round = 1,
            Lead = Lead,
            Employers = [.. Enumerable.Range(1, employers).Select(one => new NewTrackEmployer
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Simulerad arbetsgivare {number}-{one}"),
                VacanciesEstimated = Math.Max(1, size / employers),
                Need = "Medarbetare som har lärt sig yrket i spåret.",
            })],
        };
    }

    private string[] TargetGroups(int number)
    {
        (TargetGroup Group, double Share)[] shares = [(TargetGroup.Young, 0.3), (TargetGroup.NewlyArrived, 0.5), (TargetGroup.LongTermUnemployed, 0.6), (TargetGroup.UniversityEducated, 0.03)];
        string[] drawn = [.. shares.Where(one => chance.Happens(one.Share, one.Group.Code(), number)).Select(one => one.Group.Code())];
        return drawn.Length > 0 ? drawn : [TargetGroup.LongTermUnemployed.Code()];
    }
}
