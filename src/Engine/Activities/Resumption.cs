using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Activities;

/// <summary>What resumed an activity.</summary>
/// <param name="Bookmark">The bookmark; already used up unless the activity makes it again.</param>
/// <param name="Input">Values that came with the resumption.</param>
public sealed record Resumption(StoredBookmark Bookmark, IReadOnlyDictionary<string, object?> Input);
