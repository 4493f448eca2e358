using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Definitions.Changes;

/// <summary>What an administrator calls the activities of two versions. Two that would be called the same are told apart by their ids.</summary>
internal sealed class ActivityTitles
{
    private static readonly Dictionary<string, string> Items =
        ChecklistCatalogue.Shipped.Items.ToDictionary(item => TaskStimulus.TypeNameOf(item.Code), item => item.Code, StringComparer.Ordinal);

    private readonly Dictionary<string, string> byId = new(StringComparer.Ordinal);

    public ActivityTitles(ActivityRegistry activities, IEnumerable<ActivityPlace> places)
    {
        // The later version comes last, and says what it is called now.
        foreach (var place in places)
        {
            byId[place.ActivityId] = Title(activities, place);
        }

        foreach (var same in byId.GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase).Where(group => group.Skip(1).Any()).ToList())
        {
            foreach (var (id, title) in same)
            {
                byId[id] = $"{title} ({id})";
            }
        }
    }

    public string Of(string activityId) => byId.GetValueOrDefault(activityId, activityId);

    private static string Title(ActivityRegistry activities, ActivityPlace place)
    {
        if (Items.TryGetValue(place.Type, out var item))
        {
            return DomainTexts.TaskOf(item);
        }

        return place.Node["metadata"] is JsonObject metadata && metadata["displayText"] is JsonValue shown && shown.TryGetValue(out string? text) && text.Length > 0 ? text
            : activities.TryFind(place.Type, out var activity) ? activity.Descriptor.DisplayName
            : place.Type;
    }
}
