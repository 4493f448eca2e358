using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Instances;

/// <summary>An instance with all there is to see of it.</summary>
/// <param name="Summary">As in lists.</param>
/// <param name="Bookmarks">Where it waits, oldest first.</param>
/// <param name="Incidents">Open incidents.</param>
/// <param name="Contents">Variables, inputs and outputs; null where its version is gone.</param>
public sealed record ShownInstance(InstanceSummary Summary, IReadOnlyList<StoredBookmark> Bookmarks, IReadOnlyList<Incident> Incidents, InstanceContents? Contents);
