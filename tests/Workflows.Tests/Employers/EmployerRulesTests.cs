using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Rules;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>One rule at a time: what breaks it, named, beside what does not.</summary>
public sealed class EmployerRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly Guid Owner = Guid.NewGuid();

    [Theory]
    [InlineData(TrackEmployerStatus.Paused, null, true)]
    [InlineData(TrackEmployerStatus.Withdrawn, " ", true)]
    [InlineData(TrackEmployerStatus.Withdrawn, "Inga lediga tjänster", false)]
    [InlineData(TrackEmployerStatus.TakesPart, null, false)]
    [InlineData(TrackEmployerStatus.Dialogue, null, false)]
    public void A_pause_or_a_withdrawal_without_a_reason_breaks_StatusChangeIsExplained(TrackEmployerStatus status, string? reason, bool isBroken) =>
        StatusChangeIsExplained.Check(status, reason)?.Rule.ShouldBe(isBroken ? "StatusChangeIsExplained" : null);

    [Theory]
    [InlineData(ConsultationOutcome.NoCounterpart, null, true)]
    [InlineData(ConsultationOutcome.NoCounterpart, "Inget kollektivavtal och ingen medlem", false)]
    [InlineData(ConsultationOutcome.Agreement, null, false)]
    public void No_counterpart_without_a_reason_breaks_NoCounterpartIsExplained(ConsultationOutcome outcome, string? note, bool isBroken) =>
        (NoCounterpartIsExplained.Check(outcome, note) is { Rule: "NoCounterpartIsExplained", Field: "anteckning" }).ShouldBe(isBroken);

    [Theory]
    [InlineData(ConsultationOutcome.Agreement, "Kommunal", true, false)]
    [InlineData(ConsultationOutcome.Agreement, "", true, true)]
    [InlineData(ConsultationOutcome.Remarks, "Kommunal", false, true)]
    [InlineData(ConsultationOutcome.NoCounterpart, null, false, false)]
    public void A_consultation_without_union_or_form_breaks_ConsultedUnionIsNamed(ConsultationOutcome outcome, string? union, bool hasForm, bool isBroken) =>
        (ConsultedUnionIsNamed.Check(outcome, union, hasForm) is { Rule: "ConsultedUnionIsNamed" }).ShouldBe(isBroken);

    [Theory]
    [InlineData(0, true, true, true)]
    [InlineData(3, true, false, true)]
    [InlineData(3, false, true, true)]
    [InlineData(3, true, true, false)]
    [InlineData(0, false, false, false)]
    public void A_confirmed_need_without_number_person_or_day_breaks_ConfirmedNeedHasANumber(int vacancies, bool by, bool on, bool isBroken) =>
        (ConfirmedNeedHasANumber.Check(vacancies, by, on) is { Rule: "ConfirmedNeedHasANumber" }).ShouldBe(isBroken);

    [Fact]
    public void A_contact_of_another_organisation_breaks_ContactBelongsToTheOrganisation()
    {
        ContactBelongsToTheOrganisation.Check("sponsor", Contact(Guid.NewGuid()), Owner)!.Rule.ShouldBe("ContactBelongsToTheOrganisation");
        ContactBelongsToTheOrganisation.Check("sponsor", null, Owner)!.Field.ShouldBe("sponsor");
        ContactBelongsToTheOrganisation.Check("sponsor", Contact(Owner), Owner).ShouldBeNull();
    }

    [Fact]
    public void Somebody_who_has_left_breaks_ContactIsStillThere()
    {
        ContactIsStillThere.Check("sponsor", Contact(Owner, Today.AddDays(-1)), Today)!.Rule.ShouldBe("ContactIsStillThere");
        ContactIsStillThere.Check("sponsor", Contact(Owner, Today), Today).ShouldBeNull();
        ContactIsStillThere.Check("sponsor", Contact(Owner), Today).ShouldBeNull();
    }

    [Fact]
    public void A_foreign_or_closed_workplace_and_too_many_places_are_refused()
    {
        var place = new Workplace { Id = Guid.NewGuid(), OrganisationId = Owner, Name = "Depå Norr", Address = "Gatan 1", MunicipalityCode = "1480", Capacity = 3, ClosedOn = Today };

        WorkplaceBelongsToTheEmployer.Check(place, Guid.NewGuid())!.Rule.ShouldBe("WorkplaceBelongsToTheEmployer");
        WorkplaceBelongsToTheEmployer.Check(place, Owner).ShouldBeNull();
        WorkplaceIsInUse.Check(place, Today.AddDays(1))!.Arguments.ShouldBe(["Depå Norr", "2026-03-02"]);
        WorkplaceIsInUse.Check(place, Today).ShouldBeNull();
        PlacesAreWithinTheCapacity.Check(4, place.Capacity)!.Rule.ShouldBe("PlacesAreWithinTheCapacity");
        PlacesAreWithinTheCapacity.Check(3, place.Capacity).ShouldBeNull();
    }

    [Fact]
    public void A_contact_without_the_employer_breaks_EmployerTookPartInTheContact()
    {
        EmployerTookPartInTheContact.Check([ContactParticipant.Coordinator, ContactParticipant.EmploymentService])!.Rule.ShouldBe("EmployerTookPartInTheContact");
        EmployerTookPartInTheContact.Check([ContactParticipant.Coordinator, ContactParticipant.Workplace]).ShouldBeNull();
    }

    [Fact]
    public void A_contact_may_not_leave_while_she_supervises()
    {
        ContactEndsAfterHerPeriods.Check(Today, supervisesTo: null, supervises: true)!.Rule.ShouldBe("ContactEndsAfterHerPeriods");
        ContactEndsAfterHerPeriods.Check(Today, Today.AddDays(1), supervises: true)!.Field.ShouldBe("slutar");
        ContactEndsAfterHerPeriods.Check(Today, Today, supervises: true).ShouldBeNull();
        ContactEndsAfterHerPeriods.Check(Today, supervisesTo: null, supervises: false).ShouldBeNull();
    }

    [Theory]
    [InlineData("anna@renova.se", false)]
    [InlineData(null, false)]
    [InlineData("anna", true)]
    [InlineData("@renova.se", true)]
    [InlineData("anna@renova", true)]
    [InlineData("anna@renova.", true)]
    [InlineData("anna berg@renova.se", true)]
    [InlineData("a@b@renova.se", true)]
    public void An_address_that_is_none_breaks_EmailIsWellFormed(string? email, bool isBroken) =>
        (EmailIsWellFormed.Check("epost", email) is { Rule: "EmailIsWellFormed" }).ShouldBe(isBroken);

    [Theory]
    [InlineData("19012345", false)]
    [InlineData("", false)]
    [InlineData("1901234", true)]
    [InlineData("1901234A", true)]
    public void A_workplace_number_without_eight_digits_breaks_CfarNumberIsWellFormed(string number, bool isBroken) =>
        (CfarNumberIsWellFormed.Check(number) is { Rule: "CfarNumberIsWellFormed" }).ShouldBe(isBroken);

    [Theory]
    [InlineData("811218-9876", null)]
    [InlineData("19811218-9876", null)]
    [InlineData("811218-9875", "OrganisationNumberIsWellFormed.CheckDigit")]
    [InlineData("212000-1355", "OrganisationNumberIsWellFormed.NoSoleTrader")]
    [InlineData("abc", "OrganisationNumberIsWellFormed.Digits")]
    public void A_sole_trader_has_a_personal_number(string number, string? rule) =>
        OrganisationNumber.ReadOfSoleTrader(number, "orgnr").Refusals.Select(refusal => refusal.Rule).SingleOrDefault().ShouldBe(rule);

    [Fact]
    public void A_personal_number_is_refused_where_nobody_says_that_it_is_a_sole_traders_and_is_masked_where_it_is()
    {
        OrganisationNumber.Read("811218-9876", "orgnr").Refusals.Single().Rule.ShouldBe("OrganisationNumberIsWellFormed.SoleTrader");
        OrganisationNumber.Mask("8112189876").ShouldBe("811218-****");
    }

    private static Contact Contact(Guid organisation, DateOnly? validTo = null) =>
        new() { Id = Guid.NewGuid(), OrganisationId = organisation, Name = "Vera Vik", Role = ContactRole.Management, ValidTo = validTo };
}
