using System.Globalization;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Jobbspar.Workflows.Reminders.Contacts.Rules;
using Jobbspar.Workflows.Tests.Ledger;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Reminders;

/// <summary>
/// The employer's contact is reminded of what the employer answers for (PLAN-16, due on 2 February), where the coordinator chose it: once a day, by e-mail, with a receipt of her own. On both databases.
/// </summary>
public abstract class ContactReminderTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Consultation = "PLAN-16";

    private TrackWorld world = null!;
    private Guid track;
    private Guid renova;
    private Guid contact;

    public async Task InitializeAsync()
    {
        world = await TrackWorld.CreateShippedAsync(kind);
        track = await world.StartTrackAsync("Renova", "Älvbuss AB");
        renova = await world.ReadAsync(db => db.Organisations.Where(row => row.Name == "Renova").Select(row => row.Id).SingleAsync());
        contact = await ContactAsync(renova, "Petra Personal", "petra@renova.example");
    }

    /// <summary>Whatever a test did: the invariants hold after it.</summary>
    public async Task DisposeAsync()
    {
        await using (world)
        {
            await world.InvariantsHoldAsync();
        }
    }

    [Fact]
    public async Task Contact_IsRemindedInOneMailOfTheDay_WithWhatUntilWhenAndWhomToAnswer()
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");

        (await ClaimAsync()).ShouldBeEmpty("the rest of the morning's reminders come in the same mail");
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        var mail = (await ClaimAsync()).ShouldHaveSingleItem();

        mail.Address.ShouldBe("petra@renova.example");
        var told = mail.Tracks.ShouldHaveSingleItem();
        (told.Code, told.OfParticipants, string.Join(' ', told.Coordinators)).ShouldBe(("JS-2026-001", 0, "anna@example.org"));
        told.Duties.ShouldBe([new ContactDuty(Consultation, Day("2026-02-02"))]);
        var email = ContactEmail.Compose(mail);
        email.Subject.ShouldBe("Påminnelse om jobbspår JS-2026-001");
        email.Text.ShouldContain("(PLAN-16), senast 2 februari 2026");
        email.Text.ShouldContain("anna@example.org");
        email.Text.ShouldNotContain("http");
        email.Text.ShouldNotContain("Petra");
        email.Text.ShouldNotContain("Renhållning");
        email.Html!.ShouldNotContain("href");

        await SettleAsync(mail, EmailOutcome.Sent);
        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Delivered, DeliveryChannel.Email, null)]);
        (await ClaimAsync()).ShouldBeEmpty();
        (await world.TrackPages.GetAsync(world.Anna, track, default)).History.Count(row => row.Action == "KONTAKT_PAMIND").ShouldBe(1);
        (await world.ReadAsync(db => db.Notifications.CountAsync(row => row.ChecklistItemId != null))).ShouldBeGreaterThan(0, "the coordinators are reminded as ever");
    }

    [Fact]
    public async Task Nobody_IsWrittenToUnlessTheCoordinatorChoseIt()
    {
        await LiveToAsync("2026-02-04");

        (await OfContactsAsync()).ShouldBeEmpty();
        (await world.ReadAsync(db => db.ContactMails.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Contact_HearsOfHerOwnEmployersTasksAlone_AndAuthoritiesOfTheirs()
    {
        var lead = await world.ReadAsync(db => db.Tracks.Where(row => row.Id == track).Select(row => row.LeadOrganisationId).SingleAsync());
        var atMunicipality = await ContactAsync(lead, "Kim Kommun", "kim@kommun.example");
        await ChooseAsync();
        await ChooseAsync(atMunicipality);
        await LiveToAsync("2026-02-06");

        var codes = await world.ReadAsync(db => (
            from promise in db.Promises
            join item in db.ChecklistItems on promise.ChecklistItemId equals item.Id
            where promise.ContactId != null
            select new { Contact = promise.ContactId!.Value, item.ItemCode, item.ResponsibleRole, item.SubjectId }).Distinct().ToListAsync());
        var part = await world.ReadAsync(db => db.TrackEmployers.Where(row => row.TrackId == track && row.OrganisationId == renova).Select(row => row.Id).SingleAsync());
        codes.Where(row => row.Contact == contact).ShouldAllBe(row => row.ResponsibleRole == "ARBETSGIVARE" && row.SubjectId == part);
        codes.Where(row => row.Contact == contact).Select(row => row.ItemCode).ShouldContain(Consultation);
        codes.Where(row => row.Contact == atMunicipality).Select(row => row.ItemCode).ShouldContain("PLAN-21");
        codes.Where(row => row.Contact == atMunicipality).ShouldAllBe(row => row.ResponsibleRole == "AF_OCH_KOMMUN");
    }

    [Theory]
    [InlineData("ended")]
    [InlineData("left out")]
    [InlineData("switched off")]
    [InlineData("without address")]
    public async Task What_waits_is_taken_back_where_she_is_no_longer_to_be_told_and_nothing_more_is_promised(string why)
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");
        await (why switch
        {
            "ended" => ChangeAsync(row => row.ValidTo = Day("2026-01-25")),
            "left out" => AcceptedAsync(world.Get<RemindedContacts>().LeaveOutAsync(world.Anna, track, contact, default)),
            "switched off" => world.Get<PolicyCommands>().AllowAsync(world.Admin, new ReminderAllowance { ContactsAreReminded = false }, default),
            _ => ChangeAsync(row => row.Email = null),
        });

        world.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ClaimAsync()).ShouldBeEmpty();

        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Recalled, null, ReceiptReason.Withdrawn)]);
        (await world.ReadAsync(db => db.ContactMails.SingleAsync())).Status.ShouldBe(DigestStatus.Empty);
        await LiveToAsync("2026-02-04");
        (await OfContactsAsync()).Count.ShouldBe(1);
        (await world.ReadAsync(db => db.Promises.CountAsync(row => row.ContactId == null && row.Step == "+0" && row.Status != PromiseStatus.Promised))).ShouldBeGreaterThan(0, "the coordinators go on being reminded");
    }

    [Fact]
    public async Task A_task_that_is_done_is_not_reminded_of_and_what_comes_after_the_days_mail_waits_for_the_next()
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await SettleAsync((await ClaimAsync()).Single(), EmailOutcome.Sent);

        // Another task of hers falls due for reminding on the same day, after the mail has left.
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var task = await unit.Db.ChecklistItems.SingleAsync(row => row.ItemCode == Consultation && unit.Db.TrackEmployers.Any(part => part.Id == row.SubjectId && part.OrganisationId == renova), token);
                await unit.Db.Promises.Where(row => row.ChecklistItemId == task.Id && row.Step == "+0").ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, world.Clock.GetUtcNow()), token);
            },
            default);
        await world.Sweep.RunAsync(default);
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ClaimAsync()).ShouldBeEmpty("one mail a day");
        var waiting = await world.ReadAsync(db => db.ContactMails.SingleAsync(row => row.Status == DigestStatus.Waiting));
        waiting.NotBefore.ShouldBe(SwedishTime.InstantOf(Day("2026-01-27"), SendingWindow.Opens));

        var open = await world.OpenTaskAsync(track, Consultation, "Renova");
        await world.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                (await unit.Db.ChecklistItems.SingleAsync(row => row.Id == open.Id, token)).Status = ChecklistStatus.Done;
                await world.Get<ReminderPlan>().RecallAsync(unit.Db, [open.Id], token);
            },
            default);
        await LiveToAsync("2026-01-27");
        (await ClaimAsync()).ShouldBeEmpty();
        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Delivered, DeliveryChannel.Email, null), (PromiseStatus.Recalled, null, ReceiptReason.TaskFinished)], ignoreOrder: true);
    }

    [Fact]
    public async Task Mails_leave_in_the_sending_hours_alone_and_are_tried_again()
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");
        MoveTo("2026-01-26", 17);
        (await ClaimAsync()).ShouldBeEmpty("outsiders are not written to in the evening");

        MoveTo("2026-01-27", 8);
        var mail = (await ClaimAsync()).ShouldHaveSingleItem();
        (await ClaimAsync()).ShouldBeEmpty("it is claimed");
        await SettleAsync(mail, EmailOutcome.TryAgain);
        (await ClaimAsync()).ShouldBeEmpty("not yet");
        world.Clock.Advance(TimeSpan.FromMinutes(2));
        mail = (await ClaimAsync()).ShouldHaveSingleItem();

        // The sender dies in the middle of it: nobody knows whether it arrived, and it is not sent twice.
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        (await ClaimAsync()).ShouldBeEmpty();
        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Refused, DeliveryChannel.Email, ReceiptReason.MailUncertain)]);
        mail.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task A_parked_track_reminds_nobody_outside_it()
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.Tracks.Where(row => row.Id == track).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TrackStatus.Dormant), token), default);

        world.Clock.Advance(TimeSpan.FromMinutes(6));
        (await ClaimAsync()).ShouldBeEmpty();

        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Recalled, null, ReceiptReason.TrackEnded)]);
    }

    [Fact]
    public async Task Refused_mail_is_told_to_her_coordinators_once_until_the_address_changes()
    {
        await ChooseAsync();
        await LiveToAsync("2026-01-26");
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await SettleAsync((await ClaimAsync()).Single(), EmailOutcome.Refused, MailRefusalReason.UnknownAddress);

        (await ReceiptsAsync()).ShouldBe([(PromiseStatus.Refused, DeliveryChannel.Email, ReceiptReason.MailRefused)]);
        var row = (await RowsAsync()).Single(row => row.Id == contact);
        (row.MailRefusedReason, row.MailRefusedAt is not null).ShouldBe((MailRefusalReason.UnknownAddress, true));
        var notice = (await ToldOfRefusalAsync()).ShouldHaveSingleItem();
        (notice.Addressee, notice.TrackId, notice.Status).ShouldBe((Addressee.Coordinators, track, PromiseStatus.Promised));

        await LiveToAsync("2026-02-02");
        world.Clock.Advance(TimeSpan.FromMinutes(6));
        await SettleAsync((await ClaimAsync()).Single(), EmailOutcome.Refused, MailRefusalReason.UnknownAddress);
        (await ToldOfRefusalAsync()).Count.ShouldBe(1, "it is the same trouble");
        (await world.Get<NotificationQueries>().ListAsync(world.Anna, default)).Select(told => told.ItemTitle).ShouldContain("E-post till en kontakt kommer inte fram");

        var known = await world.ReadAsync(db => db.Contacts.SingleAsync(person => person.Id == contact));
        (await world.Get<OrganisationCommands>().SaveContactAsync(world.Anna, Form(renova, known.Name, "petra.personal@renova.example") with { Id = contact, Version = known.Version }, default)).Refusals.ShouldBeEmpty();
        (await RowsAsync()).Single(one => one.Id == contact).MailRefusedAt.ShouldBeNull();
        (await ToldOfRefusalAsync()).ShouldAllBe(told => told.ActedAt != null);
    }

    [Fact]
    public async Task Only_reachable_contacts_of_the_track_are_chosen_and_only_by_its_coordinators()
    {
        var reminded = world.Get<RemindedContacts>();
        var silent = await ContactAsync(renova, "Tyst Person", email: null);
        var foreign = await world.ReadAsync(db => db.Organisations.Where(row => row.Name == "Älvbuss AB").Select(row => row.Id).SingleAsync());
        await world.Get<Transactions>().RunAsync((unit, token) => unit.Db.TrackEmployers.Where(row => row.OrganisationId == foreign).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TrackEmployerStatus.Withdrawn), token), default);
        var gone = await ContactAsync(foreign, "Fel Spår", "fel@alvbuss.example");

        (await reminded.ChooseAsync(world.Anna, track, silent, default)).Refusals.Select(row => (row.Rule, row.Field)).ShouldBe([(nameof(RemindedContactHasAnAddress), "kontakt")]);
        (await reminded.ChooseAsync(world.Anna, track, gone, default)).Refusals.Select(row => (row.Rule, row.Field)).ShouldBe([(nameof(RemindedContactIsOfTheTrack), "kontakt")]);
        (await reminded.ChooseAsync(world.Anna, track, Guid.NewGuid(), default)).Refusals.Select(row => row.Rule).ShouldBe([nameof(RemindedContactIsOfTheTrack)]);
        await Should.ThrowAsync<AccessDeniedException>(() => reminded.ChooseAsync(world.Bo, track, contact, default));
        await Should.ThrowAsync<AccessDeniedException>(() => reminded.ListAsync(world.Steering, track, default));

        await ChooseAsync();
        await ChooseAsync();
        (await world.ReadAsync(db => db.RemindedContacts.CountAsync())).ShouldBe(1, "ticked twice is ticked");
        (await RowsAsync()).Select(row => (row.Id, row.IsReminded, row.HasEmail)).ShouldBe([(contact, true, true), (silent, false, false)], ignoreOrder: true);
    }

    private static ContactFormInput Form(Guid organisation, string name, string? email) => new() { OrganisationId = organisation, Name = name, Role = "PERSONAL", Email = email };

    private async Task<Guid> ContactAsync(Guid organisation, string name, string? email)
    {
        var saved = await world.Get<OrganisationCommands>().SaveContactAsync(world.Anna, Form(organisation, name, email), default);
        saved.Refusals.ShouldBeEmpty();
        return saved.Value;
    }

    private Task ChooseAsync(Guid? who = null) => AcceptedAsync(world.Get<RemindedContacts>().ChooseAsync(world.Anna, track, who ?? contact, default));

    private static async Task AcceptedAsync(Task<Jobbspar.Workflows.Decisions.Decision<Guid>> command) => (await command).Refusals.ShouldBeEmpty();

    private Task ChangeAsync(Action<Contact> change) => world.Get<Transactions>().RunAsync(async (unit, token) => change(await unit.Db.Contacts.SingleAsync(row => row.Id == contact, token)), default);

    private async Task<IReadOnlyList<RemindedContactRow>> RowsAsync() => (await world.Get<RemindedContacts>().ListAsync(world.Anna, track, default))!;

    private Task<IReadOnlyList<ClaimedContactMail>> ClaimAsync() => world.Get<ContactMailQueue>().ClaimAsync(16, default);

    private Task SettleAsync(ClaimedContactMail mail, EmailOutcome outcome, MailRefusalReason? why = null) =>
        world.Get<ContactMailQueue>().SettleAsync([new EmailHandedOver(mail.Id, outcome, outcome is EmailOutcome.Sent ? null : "550 no", why)], default);

    private Task<List<Promise>> OfContactsAsync() => world.ReadAsync(db => db.Promises.Where(row => row.ContactId != null).ToListAsync());

    private Task<List<Promise>> ToldOfRefusalAsync() => world.ReadAsync(db => db.Promises.Where(row => row.BusinessKey.StartsWith("kontakt:epost:")).ToListAsync());

    private Task<List<(PromiseStatus Outcome, DeliveryChannel? Channel, string? Reason)>> ReceiptsAsync() => world.ReadAsync(async db => (await (
        from receipt in db.Receipts
        join promise in db.Promises on receipt.PromiseId equals promise.Id
        where promise.ContactId != null
        select receipt).ToListAsync()).ConvertAll(row => (row.Outcome, row.Channel, row.Reason)));

    /// <summary>Each day at eight, as a host would.</summary>
    private async Task LiveToAsync(string last)
    {
        for (var day = SwedishTime.DateOf(world.Clock.GetUtcNow()).AddDays(1); day <= Day(last); day = day.AddDays(1))
        {
            MoveTo(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 8);
            await world.Sweep.RunAsync(default);
        }
    }

    private void MoveTo(string day, int hour) => world.Clock.MoveTo(SwedishTime.InstantOf(Day(day), new TimeOnly(hour, 0)));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public sealed class OnSqlite() : ContactReminderTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ContactReminderTests(DatabaseKind.PostgreSql);
}
