using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>A track that starts with a wrong fact carries it into every due date and every letter.</summary>
public sealed class NewTrackRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly NewTrack Good = new()
    {
        Title = "Renhållningschaufförer",
        Approach = "ARBETSGIVARE",
        MunicipalityCodes = ["1480"],
        EmploymentServiceUnits = ["Arbetsförmedlingen Göteborg"],
        OccupationCodes = ["8332"],
        TargetGroups = ["NYANLANDA"],
        PlannedStart = new DateOnly(2027, 3, 1),
        PlannedEnd = new DateOnly(2028, 2, 25),
        PlacesPlanned = 17,
        Lead = new NewOrganisation { Name = "Göteborgs kommun", OrganisationNumber = "212000-1355", Type = "KOMMUN" },
        Employers = [new NewTrackEmployer { Name = "Renova AB", OrganisationNumber = "556108-3337", VacanciesEstimated = 17, Need = "Chaufförer" }],
    };

    public static TheoryData<string, NewTrack> Spoilt => new()
    {
        { "titel: FieldIsFilledIn", Good with { Title = " " } },
        { "titel: TextIsNotTooLong", Good with { Title = new string('x', 121) } },
        { "titel: TextNamesNoPersonalNumber", Good with { Title = "Spår för 900115-1234" } },
        { "ingång: FieldIsFilledIn", Good with { Approach = null } },
        { "ingång: CodeIsKnown", Good with { Approach = "SLUMP" } },
        { "kommuner: FieldIsFilledIn", Good with { MunicipalityCodes = [] } },
        { "kommuner[1]: MunicipalityCodeIsWellFormed", Good with { MunicipalityCodes = ["1480", "148"] } },
        { "kommuner[0]: MunicipalityCodeIsWellFormed", Good with { MunicipalityCodes = ["9980"] } },
        { "kommuner[0]: MunicipalityCodeIsWellFormed", Good with { MunicipalityCodes = ["1400"] } },
        { "afEnheter: FieldIsFilledIn", Good with { EmploymentServiceUnits = [] } },
        { "afEnheter[0]: FieldIsFilledIn", Good with { EmploymentServiceUnits = [""] } },
        { "yrken: FieldIsFilledIn", Good with { OccupationCodes = [] } },
        { "yrken[0]: OccupationCodeIsWellFormed", Good with { OccupationCodes = ["83320"] } },
        { "målgrupper[0]: CodeIsKnown", Good with { TargetGroups = ["ALLA"] } },
        { "planeradStart: FieldIsFilledIn", Good with { PlannedStart = null } },
        { "planeratSlut: FieldIsFilledIn", Good with { PlannedEnd = null } },
        { "planeratSlut: PlannedEndIsAfterPlannedStart", Good with { PlannedEnd = new DateOnly(2027, 3, 1) } },
        { "planeradStart: PlannedDatesAreWithinReach", Good with { PlannedStart = new DateOnly(207, 3, 1) } },
        { "planeratSlut: PlannedDatesAreWithinReach", Good with { PlannedEnd = new DateOnly(2082, 2, 25) } },
        { "platser: FieldIsFilledIn", Good with { PlacesPlanned = null } },
        { "platser: NumberIsWithinItsBounds", Good with { PlacesPlanned = 0 } },
        { "omgång: NumberIsWithinItsBounds", Good with { Round = 0 } },
        { "beskrivning: TextIsNotTooLong", Good with { Description = new string('x', 4001) } },
        { "huvudman: FieldIsFilledIn", Good with { Lead = null } },
        { "huvudman.namn: FieldIsFilledIn", Good with { Lead = Good.Lead! with { Name = null } } },
        { "huvudman.typ: CodeIsKnown", Good with { Lead = Good.Lead! with { Type = "LANDSTING" } } },
        { "huvudman.typ: LeadIsMunicipalityOrEmploymentService", Good with { Lead = Good.Lead! with { Type = "ARBETSGIVARE" } } },
        { "huvudman.orgnr: OrganisationNumberIsWellFormed.CheckDigit", Good with { Lead = Good.Lead! with { OrganisationNumber = "212000-1356" } } },
        { "arbetsgivare: FieldIsFilledIn", Good with { Employers = [] } },
        { "arbetsgivare[0].namn: FieldIsFilledIn", Good with { Employers = [Good.Employers[0] with { Name = null }] } },
        { "arbetsgivare[0].orgnr: OrganisationNumberIsWellFormed.SoleTrader", Good with { Employers = [Good.Employers[0] with { OrganisationNumber = "900115-1233" }] } },
        { "arbetsgivare[0].lediga: NumberIsWithinItsBounds", Good with { Employers = [Good.Employers[0] with { VacanciesEstimated = 0 }] } },
        { "arbetsgivare[0].behov: TextIsNotTooLong", Good with { Employers = [Good.Employers[0] with { Need = new string('x', 1001) }] } },
        { "arbetsgivare[1]: EmployerIsNamedOnce", Good with { Employers = [Good.Employers[0], Good.Employers[0] with { Name = "Annat namn", OrganisationNumber = "5561083337" }] } },
        { "arbetsgivare[1]: EmployerIsNamedOnce", Good with { Employers = [new NewTrackEmployer { Name = "Bageriet" }, new NewTrackEmployer { Name = " bageriet" }] } },
    };

    [Fact]
    public void A_complete_track_can_be_started() => NewTrackRules.Check(Good, Today).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void A_track_with_one_fault_is_refused_there_and_nowhere_else(string fault, NewTrack track) =>
        NewTrackRules.Check(track, Today).Select(refusal => $"{refusal.Field}: {refusal.Rule}").ShouldBe([fault]);

    [Theory]
    [InlineData("2026-01-05", "2026-03-28", 11)] // a day short of twelve
    [InlineData("2026-01-05", "2026-03-29", null)]
    [InlineData("2026-01-05", "2028-01-08", null)] // 104 weeks and six days
    [InlineData("2026-01-05", "2028-01-09", 105)]
    [InlineData("2026-01-05", "2026-01-04", null)] // backwards is refused, not warned of
    public void Fewer_than_12_and_more_than_104_weeks_are_warned_of(string start, string end, int? weeks) =>
        TrackLength.Unusual(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(weeks);

    [Theory]
    [InlineData("2027-05-01")] // nine weeks
    [InlineData("2030-03-01")] // three years
    public void A_planned_time_outside_12_to_104_weeks_is_no_fault(string end) =>
        NewTrackRules.Check(Good with { PlannedEnd = DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture) }, Today).ShouldBeEmpty();

    [Fact]
    public void What_is_not_known_may_be_left_out() =>
        NewTrackRules.Check(
            Good with
            {
                TargetGroups = [],
                Description = null,
                Round = null,
                Lead = Good.Lead! with { OrganisationNumber = null },
                Employers = [new NewTrackEmployer { Name = "Bageriet" }],
            },
            Today).ShouldBeEmpty();

    [Fact]
    public void An_empty_form_names_every_field_at_once() =>
        NewTrackRules.Check(new NewTrack(), Today).Select(refusal => refusal.Field)
            .ShouldBe(["titel", "afEnheter", "kommuner", "yrken", "platser", "ingång", "planeradStart", "planeratSlut", "huvudman", "arbetsgivare"]);
}
