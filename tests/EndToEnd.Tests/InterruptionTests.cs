using Jobbspar.EndToEnd.Tests.Running;
using Jobbspar.EndToEnd.Tests.Working;
using Microsoft.Playwright;

namespace Jobbspar.EndToEnd.Tests;

/// <summary>The host is killed (kill -9) between two tasks, while a page with unsent text is open.</summary>
public abstract class InterruptionTests(Installation installation)
{
    [Fact]
    public async Task KilledHost_HasEverythingAfterItsRestart_AndTheOpenPageGoesOnWithWhatWasTyped()
    {
        var plan = await TrackPlan.ReadSampleAsync();
        await installation.VisitAsync("killed-host", async visitor =>
        {
            await visitor.SignInAsync(DemoUser.Anna);
            var anna = new Coordinator(visitor, plan);
            var track = await anna.ImportSampleAsync();
            var today = await anna.TodayAsync();
            await anna.CompleteAsync(track, "PLAN-02", today);
            await anna.OpenTaskAsync(track, "PLAN-03");
            await anna.TypeEvidenceAsync("PLAN-03", today);
            await Assertions.Expect(visitor.Element("aterstallt")).ToHaveCountAsync(0);
            var typed = plan.Evidence.For("PLAN-03", today);

            await installation.CrashAndRestartAsync();

            await Assertions.Expect(visitor.Element("aterstallt")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            foreach (var (key, value) in typed)
            {
                // What a register answers is not typed, and not lost.
                var control = visitor.Element($"felt-{key}");
                if (await control.GetAttributeAsync("data-kind") is not "Supplied")
                {
                    await Assertions.Expect(control).ToHaveValueAsync(value);
                }
            }

            await anna.PressCompleteAsync();
            await Assertions.Expect(visitor.Element("besked")).ToBeVisibleAsync();
            (await anna.TodayAsync()).ShouldBe(today);
            var open = await anna.OpenTasksAsync(track);
            open.ShouldNotContain("PLAN-02");
            open.ShouldNotContain("PLAN-03");
            open.ShouldContain("PLAN-04");
            visitor.ForgetLostConnections();
        });
    }
}

[Collection(OnEmbedded.Name)]
public sealed class InterruptionOnEmbedded(EmbeddedInstallation installation) : InterruptionTests(installation);

[Collection(OnServers.Name)]
public sealed class InterruptionOnServers(ServerInstallation installation) : InterruptionTests(installation);
