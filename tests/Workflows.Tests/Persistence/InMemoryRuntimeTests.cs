using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.InMemory;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>The engine's behaviour on the store that <c>workflow run</c> and simulations use.</summary>
public sealed class InMemoryRuntimeTests : RuntimeTests
{
    private readonly InMemoryEngineStore store = new();

    protected override IDefinitionSource Definitions => store;

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync() => Task.CompletedTask;

    protected override async Task<T> RunAsync<T>(Func<IEngineSession, ValueTask<T>> work)
    {
        while (true)
        {
            using var session = store.Open();
            try
            {
                var result = await work(session);
                session.Commit();
                return result;
            }
            catch (ConcurrentChangeException)
            {
                // Somebody else was first: the work runs again on what is there now.
            }
        }
    }

    protected override Task<string> PublishAsync(string json)
    {
        var definition = WorkflowDefinition.Parse(json);
        store.Add(definition);
        return Task.FromResult(definition.VersionId);
    }

    protected override Task<IReadOnlyList<long>> JournalAsync(Guid instance) =>
        Task.FromResult<IReadOnlyList<long>>([.. store.JournalOf(instance).Select(line => line.Sequence)]);
}
