using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>A stimulus can only resume what it belongs to.</summary>
public sealed class ForeignBookmarkTests
{
    private static readonly string Definition = EngineFixture.Definition(Sequence("""{"id":"wait","type":"Elsa.RunTask","taskName":{"expression":{"type":"Literal","value":"t"}},"payload":{"expression":{"type":"Object","value":"{\"mine\":1}"}}}""", Line("on")));
    private readonly EngineFixture engine = new();

    [Fact]
    public async Task A_bookmark_of_another_instance_resumes_neither()
    {
        var mine = await engine.StartAsync(Definition);
        var other = await engine.StartAsync(Definition);

        var result = await engine.CommandAsync(session => engine.Runtime.ResumeAsync(
            session, new ResumeBookmark { InstanceId = mine.InstanceId, BookmarkId = other.AddedBookmarks[0].Id }, CancellationToken.None));

        result.Outcome.ShouldBe(CommandOutcome.AlreadyDone);
        engine.Lines.ShouldBeEmpty();
        (await BookmarksAsync(mine.InstanceId)).ShouldHaveSingleItem();
        (await BookmarksAsync(other.InstanceId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_bookmark_remembers_cannot_be_replaced_by_the_stimulus()
    {
        var mine = await engine.StartAsync(Definition);
        var bookmark = mine.AddedBookmarks[0] with { Payload = "{\"forged\":1}", ExecutionId = 99, ActivityId = "nobody", Kind = "Elsa.Event" };

        (await engine.ResumeAsync(bookmark)).Outcome.ShouldBe(CommandOutcome.Resumed);

        engine.Lines.ShouldBe(["on"]);
    }

    [Fact]
    public async Task An_instance_or_bookmark_that_never_was_is_not_found()
    {
        var mine = await engine.StartAsync(Definition);

        (await engine.CommandAsync(session => engine.Runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = Guid.NewGuid(), BookmarkId = mine.AddedBookmarks[0].Id }, CancellationToken.None)))
            .Outcome.ShouldBe(CommandOutcome.NotFound);
        (await engine.CommandAsync(session => engine.Runtime.ResumeAsync(session, new ResumeBookmark { InstanceId = mine.InstanceId, BookmarkId = Guid.NewGuid() }, CancellationToken.None)))
            .Outcome.ShouldBe(CommandOutcome.AlreadyDone);
    }

    [Fact]
    public async Task Input_under_the_names_of_the_engine_itself_does_no_more_than_any_other()
    {
        var mine = await engine.StartAsync(Definition);

        await engine.ResumeAsync(mine.AddedBookmarks[0], new Dictionary<string, object?> { ["Error"] = "x", ["Output"] = 7, ["SubStatus"] = "Faulted", [""] = null, ["__proto__"] = "x" });

        engine.Lines.ShouldBe(["on"]);
        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    private async Task<IReadOnlyList<StoredBookmark>> BookmarksAsync(Guid instance)
    {
        using var session = engine.Store.Open();
        return await session.ListBookmarksAsync(instance, CancellationToken.None);
    }
}
