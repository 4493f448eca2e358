using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>The activity types that the designer can draw: those of the program, and the published workflows that say they may be used as activities.</summary>
internal sealed class DesignerTypes(ActivityRegistry activities, Transactions transactions)
{
    private const string Mark = "\"usableAsActivity\":true";

    /// <summary>The published workflows that may be used as activities.</summary>
    public async Task<IReadOnlyList<UsableWorkflow>> UsableAsync(CancellationToken cancellationToken)
    {
        var contents = await transactions.ReadAsync(
            (db, token) => db.WorkflowDefinitions.Where(row => row.IsPublished && row.Content.Contains(Mark)).OrderBy(row => row.DefinitionId).Select(row => row.Content).ToListAsync(token),
            cancellationToken);
        var usable = new List<UsableWorkflow>();
        foreach (var definition in contents.Select(WorkflowDefinition.Parse))
        {
            var workflow = new UsableWorkflow(definition);
            if (!activities.TryFind(workflow.TypeName, out _) && usable.TrueForAll(other => !string.Equals(other.TypeName, workflow.TypeName, StringComparison.Ordinal)))
            {
                usable.Add(workflow);
            }
        }

        return usable;
    }

    /// <summary>Tells the types that can be drawn from the others.</summary>
    public async Task<Func<string, bool>> KnownAsync(CancellationToken cancellationToken)
    {
        var usable = (await UsableAsync(cancellationToken)).Select(workflow => workflow.TypeName).ToHashSet(StringComparer.Ordinal);
        return type => activities.TryFind(type, out _) || usable.Contains(type);
    }
}
