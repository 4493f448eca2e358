using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.Workflows.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>In a browser: whoever gets no mail is told so in her own rooms, and named on the page of operations.</summary>
[Collection(OnEmbedded.Name)]
public sealed class RefusedMailTests(EmbeddedInstallation installation)
{
    private const string Why = "E-postservern tar inte emot något till adressen. Den kan vara felstavad eller ha upphört.";

    [Fact]
    public async Task Refused_mail_is_seen_by_its_owner_and_by_the_administrator()
    {
        await installation.VisitAsync("refused-own", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            foreach (var path in (string[])["/", "/installningar", "/aviseringar"])
            {
                await RefuseAsync();
                await visitor.GoAsync(path);
                await Assertions.Expect(visitor.Element("epost-kommer-inte-fram")).ToContainTextAsync(Why);
            }

            await visitor.KeepAsync("epost-kommer-inte-fram");
        });
        await installation.VisitAsync("refused-operations", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Administrator);
            await RefuseAsync();
            await visitor.GoAsync("/drift");
            await Assertions.Expect(visitor.Element("far-inte-epost")).ToContainTextAsync(DemoUser.Anna.Name);
            await Assertions.Expect(visitor.Element("far-inte-epost")).ToContainTextAsync(Why);
            await visitor.KeepAsync("drift-vagrad-epost");
            await visitor.GoAsync("/aviseringar");
            await Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
            await Assertions.Expect(visitor.Element("epost-kommer-inte-fram")).ToHaveCountAsync(0);
        });

        // Others use this installation after us.
        await installation.InDatabaseAsync((unit, token) => unit.Db.MailRefusals.ExecuteDeleteAsync(token));
    }

    /// <summary>As if the mail server had refused her mail since long; a mail of this installation's that arrives meanwhile ends it.</summary>
    private Task RefuseAsync() => installation.InDatabaseAsync(async (unit, token) =>
    {
        var since = new DateTimeOffset(2025, 11, 3, 7, 40, 0, TimeSpan.Zero);
        var anna = await unit.Db.Users.Where(user => user.UserName == DemoUser.Anna.UserName).Select(user => user.Id).SingleAsync(token);
        if (!await unit.Db.MailRefusals.AnyAsync(row => row.UserId == anna, token))
        {
            unit.Db.MailRefusals.Add(new MailRefusal { UserId = anna, Since = since, LatestAt = since.AddDays(2), Reason = MailRefusalReason.UnknownAddress, Count = 3 });
            await unit.Db.SaveChangesAsync(token);
        }
    });
}
