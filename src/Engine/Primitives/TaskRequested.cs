using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>A task that <c>Elsa.RunTask</c> wants done; resuming the bookmark with <c>Result</c> reports it done.</summary>
/// <param name="InstanceId">Instance that waits.</param>
/// <param name="BookmarkId">Bookmark to resume, and the task's key.</param>
/// <param name="TaskName">Name in the definition.</param>
/// <param name="Payload">What the definition sends along.</param>
public sealed record TaskRequested(Guid InstanceId, Guid BookmarkId, string TaskName, object? Payload) : IEffect;
