using Jobbspar.Engine.InMemory;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>The compliance suite on the store that <c>workflow run</c> and simulations use.</summary>
public sealed class InMemoryEngineSessionTests : EngineSessionTests
{
    private readonly InMemoryEngineStore store = new();

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work)
    {
        using var session = store.Open();
        var result = await work(session);
        session.Commit();
        return result;
    }
}
