using Jobbspar.Engine.Storage;

namespace Jobbspar.Engine.Execution;

/// <summary>A bookmark that is open during a burst.</summary>
/// <param name="Row">As it lies, or will lie, in the store.</param>
/// <param name="IsNew">True where this burst made it.</param>
internal sealed record OpenBookmark(StoredBookmark Row, bool IsNew);
