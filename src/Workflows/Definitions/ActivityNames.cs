using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Definitions.Changes;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Definitions;

/// <summary>What the activities of a version are called, where only their ids are at hand.</summary>
public sealed class ActivityNames(Transactions transactions, AccessRights access, ActivityRegistry activities)
{
    /// <summary>Ids and names in the order of the drawing, the root first; empty where there is no such version.</summary>
    /// <exception cref="AccessDeniedException">The actor may not see definitions.</exception>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(Actor actor, string versionId, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ViewDefinitions, AccessScope.Nothing);
        var content = await transactions.ReadAsync((db, token) => db.WorkflowDefinitions.Where(row => row.VersionId == versionId).Select(row => row.Content).SingleOrDefaultAsync(token), cancellationToken);
        if (content is null)
        {
            return [];
        }

        var places = ActivityPlaces.In(WorkflowDefinition.Parse(content).Root).ToList();
        var titles = new ActivityTitles(activities, places);
        return [.. places.Select(place => KeyValuePair.Create(place.ActivityId, titles.Of(place.ActivityId))).DistinctBy(pair => pair.Key, StringComparer.Ordinal)];
    }
}
