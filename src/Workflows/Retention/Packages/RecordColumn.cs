using System.Text.Json.Nodes;

namespace Jobbspar.Workflows.Retention.Packages;

/// <summary>A column of records that are handed out.</summary>
/// <param name="Name">Its name, as in the database.</param>
/// <param name="Kind">Its type in the model.</param>
/// <param name="Schema">Its JSON schema.</param>
/// <param name="Read">Its value in a row.</param>
internal sealed record RecordColumn(string Name, Type Kind, JsonObject Schema, Func<object, JsonNode?> Read);
