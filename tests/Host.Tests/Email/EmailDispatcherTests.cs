using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Email;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Operations;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Reminders.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jobbspar.Host.Tests.Email;

/// <summary>E-mails leave once; a passing refusal is tried again, a final one and an uncertain one never.</summary>
public sealed class EmailDispatcherTests : IAsyncLifetime
{
    private readonly string folder = TestSettings.NewFolder();
    private readonly ManualClock clock = new(ExampleTrack.Registration);
    private readonly SmtpSink sink = SmtpSink.Start();
    private RunningHost host = null!;
    private Actor karin = null!;
    private Guid trackId;
    private Guid emailId;
    private bool sinkIsGone;

    public async Task InitializeAsync()
    {
        var settings = TestSettings.Embedded(folder) with { Smtp = new SmtpServer { Host = SmtpSink.Host, Port = sink.Port, StartTls = false } };

        // Without the loop, so that each test sends when it means to.
        host = await RunningHost.StartAsync(settings, clock, services => services.Remove(services.Single(service => service.ImplementationType == typeof(EmailLoop) && service.ServiceType == typeof(IHostedService))));
        karin = await ExampleTrack.AddUserAsync(host, "karin", Role.Coordinator);
        trackId = await ExampleTrack.StartAsync(host, karin);
        emailId = await QueueAsync();
    }

    [Fact]
    public async Task A_mail_says_the_track_and_nothing_else_about_it()
    {
        (await SendAsync()).ShouldBe(1);

        var mail = sink.Mails.ShouldHaveSingleItem();
        mail.To.ShouldBe(["karin@example.se"]);
        mail.From.ShouldBe("jobbspar@example.se");
        mail.Header("Message-ID").ShouldBe($"<{emailId:D}@example.se>");
        mail.Text.ShouldContain("https://jobbspar.example.se/");
        mail.Text.ShouldContain("JS-2026-001");
        mail.Source.ShouldNotContain("Förskolorna");
        (await StatusAsync()).ShouldBe(DigestStatus.Sent);
    }

    [Theory]
    [InlineData(SmtpAnswer.RefuseForNow)]
    [InlineData(SmtpAnswer.DemandSignIn)]
    [InlineData(SmtpAnswer.RefuseAndBreak)]
    public async Task A_passing_refusal_is_tried_again_after_a_pause(SmtpAnswer refusal)
    {
        sink.Answer = refusal;
        (await SendAsync()).ShouldBe(0);
        (await StatusAsync()).ShouldBe(DigestStatus.Waiting);
        sink.Answer = SmtpAnswer.Accept;
        (await SendAsync()).ShouldBe(0);
        clock.Advance(TimeSpan.FromMinutes(10));

        (await SendAsync()).ShouldBe(1);

        sink.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_final_refusal_is_final()
    {
        sink.Answer = SmtpAnswer.RefuseForGood;
        (await SendAsync()).ShouldBe(0);
        sink.Answer = SmtpAnswer.Accept;
        clock.Advance(TimeSpan.FromDays(1));
        (await SendAsync()).ShouldBe(0);

        (await StatusAsync()).ShouldBe(DigestStatus.Refused);
        (await ExampleTrack.ReadAsync(host, db => db.Digests.Select(row => row.LastError).SingleAsync()))!.ShouldNotContain("@");
    }

    [Theory]
    [InlineData(SmtpAnswer.RefuseForGood, MailRefusalReason.UnknownAddress)]
    [InlineData(SmtpAnswer.RefuseAsFull, MailRefusalReason.MailboxFull)]
    public async Task Who_gets_no_mail_is_told_of_once_to_the_administrators_and_to_herself_until_one_arrives(SmtpAnswer refusal, MailRefusalReason reason)
    {
        var admin = await ExampleTrack.AddUserAsync(host, "adam", Role.Administrator);
        var since = clock.GetUtcNow();
        sink.Answer = refusal;
        (await SendAsync()).ShouldBe(0);

        var row = (await OperationsAsync(admin)).MailRefusals.ShouldHaveSingleItem();
        (row.Name, row.Since, row.Reason, row.Count).ShouldBe(("karin", since, reason, 1));
        (await OperationsAsync(admin)).WithoutMail.ShouldBe([KeyValuePair.Create(ReceiptReason.MailRefused, 1)]);
        (await host.Get<MailRefusals>().OwnAsync(karin, CancellationToken.None)).ShouldNotBeNull().Since.ShouldBe(since);
        (await host.Get<MailRefusals>().OwnAsync(admin, CancellationToken.None)).ShouldBeNull("her own mail arrives");
        (await ToldAsync()).ShouldHaveSingleItem().ShouldBe((Addressee.Administrators, PromiseStatus.Promised, "/drift"));

        clock.Advance(TimeSpan.FromDays(1));
        await QueueAsync();
        (await SendAsync()).ShouldBe(0);
        row = (await OperationsAsync(admin)).MailRefusals.ShouldHaveSingleItem();
        (row.Since, row.LatestAt, row.Count).ShouldBe((since, clock.GetUtcNow(), 2));
        (await ToldAsync()).Count.ShouldBe(1, "it is the same trouble");

        sink.Answer = SmtpAnswer.Accept;
        await QueueAsync();
        (await SendAsync()).ShouldBe(1);
        (await OperationsAsync(admin)).MailRefusals.ShouldBeEmpty();
        (await host.Get<MailRefusals>().OwnAsync(karin, CancellationToken.None)).ShouldBeNull();
        (await ToldAsync()).ShouldHaveSingleItem().Status.ShouldBe(PromiseStatus.Recalled, "it is over before anybody had to know");

        sink.Answer = refusal;
        await QueueAsync();
        (await SendAsync()).ShouldBe(0);
        (await ToldAsync()).Count.ShouldBe(2, "a new trouble is told anew");
    }

    [Theory]
    [InlineData(SmtpAnswer.RefuseForNow)]
    [InlineData(SmtpAnswer.KeepAndBreak)]
    public async Task What_passes_or_may_have_arrived_is_nobodys_refusal(SmtpAnswer answer)
    {
        sink.Answer = answer;
        await SendAsync();

        (await ExampleTrack.ReadAsync(host, db => db.MailRefusals.CountAsync())).ShouldBe(0);
        (await ToldAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_whose_address_is_none_is_told_of_as_such()
    {
        await host.Get<Transactions>().RunAsync((unit, token) => unit.Db.Users.Where(user => user.Id == karin.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.Email, "karin hos kommunen"), token), CancellationToken.None);

        (await SendAsync()).ShouldBe(0);

        (await host.Get<MailRefusals>().OwnAsync(karin, CancellationToken.None)).ShouldNotBeNull().Reason.ShouldBe(MailRefusalReason.NoAddress);
    }

    [Fact]
    public async Task A_server_that_takes_the_mail_and_breaks_off_never_gets_it_twice()
    {
        sink.Answer = SmtpAnswer.KeepAndBreak;
        (await SendAsync()).ShouldBe(0);
        sink.Answer = SmtpAnswer.Accept;
        clock.Advance(TimeSpan.FromDays(1));
        (await SendAsync()).ShouldBe(0);

        sink.Mails.Count.ShouldBe(1);
        (await StatusAsync()).ShouldBe(DigestStatus.Uncertain);
    }

    [Theory]
    [InlineData(SmtpAnswer.Hang, DigestStatus.Sent)]
    [InlineData(SmtpAnswer.KeepAndHang, DigestStatus.Uncertain)]
    public async Task A_server_that_falls_silent_is_tried_again_unless_it_may_have_the_mail(SmtpAnswer answer, DigestStatus status)
    {
        sink.Answer = answer;
        (await SendImpatientlyAsync()).ShouldBe(0);
        sink.Answer = SmtpAnswer.Accept;
        clock.Advance(TimeSpan.FromDays(1));
        (await SendAsync()).ShouldBe(status is DigestStatus.Sent ? 1 : 0);

        sink.Mails.Count.ShouldBe(1, "it came, and it came once");
        (await StatusAsync()).ShouldBe(status);
    }

    [Fact]
    public async Task A_fault_that_nobody_foresaw_concerns_one_mail()
    {
        var dispatcher = new EmailDispatcher(host.Get<EmailQueue>(), host.Get<ContactMailQueue>(), new Unforeseen(), host.Get<HostSettings>(), clock, NullLogger<EmailDispatcher>.Instance);

        (await dispatcher.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        clock.Advance(TimeSpan.FromDays(1));
        (await SendAsync()).ShouldBe(0);

        (await StatusAsync()).ShouldBe(DigestStatus.Uncertain);
    }

    [Fact]
    public async Task A_host_that_slept_past_its_turn_hands_nothing_over_and_the_next_attempt_does()
    {
        // The dispatcher looks at its clock for the first time after it has claimed: by then the time is up.
        var late = new ManualClock(clock.GetUtcNow() + EmailQueue.HandOver);
        var dispatcher = new EmailDispatcher(host.Get<EmailQueue>(), host.Get<ContactMailQueue>(), host.Get<IEmailCarrier>(), host.Get<HostSettings>(), late, NullLogger<EmailDispatcher>.Instance);

        (await dispatcher.RunOnceAsync(CancellationToken.None)).ShouldBe(0);
        sink.Mails.ShouldBeEmpty();
        (await StatusAsync()).ShouldBe(DigestStatus.Waiting);
        clock.Advance(TimeSpan.FromMinutes(10));

        (await SendAsync()).ShouldBe(1);

        sink.Mails.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_another_host_has_called_uncertain_goes_out_after_all_where_the_sleeper_says_that_nothing_left()
    {
        var queue = host.Get<EmailQueue>();
        var claimed = (await queue.ClaimAsync(16, CancellationToken.None)).ShouldHaveSingleItem();
        clock.MoveTo(claimed.Until);
        (await queue.ClaimAsync(16, CancellationToken.None)).ShouldBeEmpty();
        (await StatusAsync()).ShouldBe(DigestStatus.Uncertain);

        await queue.SettleAsync(claimed.Id, EmailOutcome.TryAgain, "held up", CancellationToken.None);
        clock.Advance(TimeSpan.FromMinutes(10));

        (await SendAsync()).ShouldBe(1);
        sink.Mails.Count.ShouldBe(1);
        (await ExampleTrack.ReadAsync(host, db => db.Receipts.CountAsync())).ShouldBe(1, "a promise has one receipt, also where its mail came later");
    }

    [Fact]
    public async Task A_host_that_ends_before_the_mail_has_left_leaves_it_to_the_next()
    {
        sink.Answer = SmtpAnswer.Hang;
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Should.ThrowAsync<OperationCanceledException>(() => host.Get<EmailDispatcher>().RunOnceAsync(end.Token));
        (await StatusAsync()).ShouldBe(DigestStatus.Waiting);

        sink.Answer = SmtpAnswer.Accept;
        clock.Advance(TimeSpan.FromDays(1));

        (await SendAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again()
    {
        await sink.DisposeAsync();
        sinkIsGone = true;

        (await SendAsync()).ShouldBe(0);

        (await StatusAsync()).ShouldBe(DigestStatus.Waiting);
    }

    [Theory]
    [InlineData(SmtpAnswer.Accept, PromiseStatus.Delivered)]
    [InlineData(SmtpAnswer.RefuseForGood, PromiseStatus.Refused)]
    public async Task A_contact_of_a_party_gets_a_mail_without_a_link_and_its_receipt_says_what_became_of_it(SmtpAnswer answer, PromiseStatus outcome)
    {
        await SendAsync();
        var promise = await ContactMailAsync();
        sink.Answer = answer;

        (await SendAsync()).ShouldBe(answer is SmtpAnswer.Accept ? 1 : 0);

        (await ExampleTrack.ReadAsync(host, db => db.Receipts.SingleAsync(row => row.PromiseId == promise))).Outcome.ShouldBe(outcome);
        (await ExampleTrack.ReadAsync(host, db => db.Contacts.Select(row => row.MailRefusedReason).SingleAsync())).ShouldBe(answer is SmtpAnswer.Accept ? null : MailRefusalReason.UnknownAddress);
        if (answer is SmtpAnswer.Accept)
        {
            var mail = sink.Mails[^1];
            mail.To.ShouldBe(["petra@arbetsgivare.example"]);
            mail.Subject.ShouldBe("Påminnelse om jobbspår JS-2026-001");
            mail.Text.ShouldContain("karin@example.se");
            mail.Text.ShouldNotContain("https://");
            mail.Text.ShouldNotContain("Petra");
        }
    }

    [Fact]
    public void A_file_is_a_mail_that_others_can_read()
    {
        var email = new OutgoingEmail(emailId, "karin@example.se", ExampleTrack.Registration, new ReminderEmail("Påminnelse från jobbspår – " + string.Concat(Enumerable.Repeat("åtta ärenden före på måndag, ", 5)).Trim(), "Hej!\nDu har uppgifter.\n"));

        var mail = new ReceivedMail("", [], EmailMessage.ToEml(email, "jobbspar@example.se"));

        mail.Subject.ShouldBe(email.Content.Subject);
        mail.Text.ShouldBe("Hej!\r\nDu har uppgifter.\r\n");
        DateTimeOffset.Parse(mail.Header("Date"), CultureInfo.InvariantCulture).ShouldBe(ExampleTrack.Registration);
        mail.Source.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && line.All(char.IsAscii));
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        if (!sinkIsGone)
        {
            await sink.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private Task<int> SendAsync() => host.Get<EmailDispatcher>().RunOnceAsync(CancellationToken.None);

    private Task<int> SendImpatientlyAsync()
    {
        var settings = host.Get<HostSettings>();
        var carrier = new SmtpCarrier(settings, settings.Smtp!, TimeSpan.FromMilliseconds(500));
        return new EmailDispatcher(host.Get<EmailQueue>(), host.Get<ContactMailQueue>(), carrier, settings, clock, NullLogger<EmailDispatcher>.Instance).RunOnceAsync(CancellationToken.None);
    }

    private Task<DigestStatus> StatusAsync() => ExampleTrack.ReadAsync(host, db => db.Digests.Where(row => row.Id == emailId).Select(row => row.Status).SingleAsync());

    private async Task<OperationsView> OperationsAsync(Actor admin) => await host.Get<OperationsQueries>().GetAsync(admin, CancellationToken.None);

    private async Task<IReadOnlyList<(Addressee To, PromiseStatus Status, string? Link)>> ToldAsync() =>
        [.. (await ExampleTrack.ReadAsync(host, db => db.Promises.Where(row => row.BusinessKey.StartsWith("drift:epost:")).ToListAsync())).Select(row => (row.Addressee, row.Status, row.Link))];

    /// <summary>A contact of the lead organisation who is reminded of a task, as a sweep leaves it.</summary>
    private async Task<Guid> ContactMailAsync()
    {
        var (now, promise) = (clock.GetUtcNow(), Guid.CreateVersion7());
        await host.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                var db = unit.Db;
                var lead = await db.Tracks.Where(row => row.Id == trackId).Select(row => row.LeadOrganisationId).SingleAsync(token);
                var task = await db.ChecklistItems.Where(row => row.TrackId == trackId).OrderBy(row => row.Id).FirstAsync(token);
                var contact = new Contact { Id = Guid.CreateVersion7(), OrganisationId = lead, Name = "Petra Personal", Role = ContactRole.OperativeContact, Email = "petra@arbetsgivare.example" };
                var mail = new ContactMail { Id = Guid.CreateVersion7(), BusinessKey = "kontakt:1", ContactId = contact.Id, AtOnce = false, Status = DigestStatus.Waiting, NotBefore = now, CreatedAt = now };
                db.AddRange(contact, mail, new RemindedContact { TrackId = trackId, ContactId = contact.Id, Since = now, ChosenBy = karin.UserId });
                db.Promises.Add(new Promise
                {
                    Id = promise,
                    BusinessKey = "kontakt:2",
                    Code = NoticeCode.TaskReminder,
                    Addressee = Addressee.Person,
                    ContactId = contact.Id,
                    ContactMailId = mail.Id,
                    TrackId = trackId,
                    ChecklistItemId = task.Id,
                    Step = "+0",
                    DueAt = now,
                    Status = PromiseStatus.Underway,
                    PromisedAt = now,
                    ArmedAt = now,
                });
            },
            CancellationToken.None);
        return promise;
    }

    private async Task<Guid> QueueAsync()
    {
        var promise = await ExampleTrack.ReadAsync(host, db => db.Promises.Where(row => row.TrackId == trackId && row.ChecklistItemId != null && !db.Notifications.Any(line => line.PromiseId == row.Id)).OrderBy(row => row.Id).Select(row => new { row.Id, row.ChecklistItemId }).FirstAsync());
        var email = new Digest
        {
            Id = Guid.CreateVersion7(),
            BusinessKey = $"prov:{promise.Id:N}",
            UserId = karin.UserId,
            AtOnce = false,
            DueAt = clock.GetUtcNow(),
            Status = DigestStatus.Waiting,
            NotBefore = clock.GetUtcNow(),
            CreatedAt = clock.GetUtcNow(),
        };
        await host.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                unit.Db.Digests.Add(email);
                unit.Db.Notifications.Add(new Notification
                {
                    Id = Guid.CreateVersion7(),
                    PromiseId = promise.Id,
                    DigestId = email.Id,
                    UserId = karin.UserId,
                    TrackId = trackId,
                    ChecklistItemId = promise.ChecklistItemId,
                    CreatedAt = clock.GetUtcNow(),
                });
                await unit.Db.Promises.Where(row => row.Id == promise.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, PromiseStatus.Underway), token);
            },
            CancellationToken.None);
        return email.Id;
    }

    private sealed class Unforeseen : IEmailCarrier
    {
        public Task<Handover> SendAsync(OutgoingEmail email, CancellationToken cancellationToken) => throw new InvalidDataException("karin@example.se");
    }
}
