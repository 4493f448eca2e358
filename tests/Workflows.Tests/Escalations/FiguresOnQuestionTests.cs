using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Participants;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>A question comes with the track in figures, of participants and gaps too, as long as they are five or more (DOMAIN 2.2, 6.2).</summary>
public abstract class FiguresOnQuestionTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;
    private Guid question;

    public async Task InitializeAsync()
    {
        world = await ParticipantWorld.CreateAsync(kind);
        question = Accepted(await world.World.Get<EscalationCommands>().AskAsync(world.World.Anna, world.Track, new NewQuestion { Question = "Får spåret två platser till?", Options = ["Ja", "Nej"], Recommendation = "Ja." }, default));
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Of_fewer_than_five_nothing_is_said()
    {
        await AcceptAsync(4);

        var figures = await FiguresAsync();

        (figures.ActiveParticipants, figures.WithSeriousGap, figures.LostWorkingDays, figures.Outcomes).ShouldBe((null, null, null, null));
        (figures.Employers, figures.Places).ShouldBe((2, 12), "what concerns nobody is said as ever");
    }

    [Fact]
    public async Task Of_five_and_more_it_says_how_many_and_how_many_have_grave_gaps()
    {
        var people = await AcceptAsync(6);
        await GapAsync(people[0], GapSeverity.Serious);
        await GapAsync(people[0], GapSeverity.Critical);
        await GapAsync(people[1], GapSeverity.Critical);
        await GapAsync(people[2], GapSeverity.Warning);
        await GapAsync(people[3], GapSeverity.Critical, isClosed: true);

        var figures = await FiguresAsync();

        (figures.ActiveParticipants, figures.WithSeriousGap).ShouldBe((6, 2), "two have something grave that is open, one of them twice");
        figures.LostWorkingDays.ShouldNotBeNull();
        figures.Outcomes.ShouldBeNull("nobody is closed");
        figures.JobsIntended.ShouldBe(0, "there is no letter in force");

        Accepted(await world.CloseAsync(people[0]));
        (await FiguresAsync()).ActiveParticipants.ShouldBe(5);
    }

    private async Task<List<Guid>> AcceptAsync(int count)
    {
        var people = new List<Guid>();
        for (var at = 0; at < count; at++)
        {
            people.Add(await world.AcceptAsync(new NewParticipant { Name = "Ada Adamsson", Source = "AF", Gender = "KVINNA" }));
        }

        return people;
    }

    private async Task<FiguresOfTrack> FiguresAsync() => (await world.World.Get<EscalationQueries>().GetAsync(world.World.Steering, question, default)).Figures;

    private Task GapAsync(Guid participant, GapSeverity severity, bool isClosed = false) => world.World.Get<Transactions>().RunAsync(
        (unit, _) =>
        {
            var now = world.World.Clock.GetUtcNow();
            unit.Db.Gaps.Add(new Gap
            {
                Id = Guid.CreateVersion7(now),
                TrackId = world.Track,
                Kind = GapKind.NoSignOfAttendance,
                ParticipantId = participant,
                Key = Guid.NewGuid().ToString("N"),
                FirstDay = Today,
                Figure = 12,
                Severity = severity,
                SeveritySince = Today,
                IsForecast = false,
                Cause = Enum.GetValues<GapCause>()[0],
                DetectedAt = now,
                WarningDays = 0,
                ClosedAt = isClosed ? now : null,
                CloseReason = isClosed ? GapCloseReason.CoverResumed : null,
            });
            return Task.CompletedTask;
        },
        default);

    public sealed class OnSqlite() : FiguresOnQuestionTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : FiguresOnQuestionTests(DatabaseKind.PostgreSql);
}
