using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Primitives;

/// <summary>An event that <c>Elsa.PublishEvent</c> published; <see cref="WorkflowRuntime.FollowUpAsync"/> delivers it.</summary>
/// <param name="Name">Name of the event.</param>
/// <param name="CorrelationId">Where given, only instances with this correlation id hear it.</param>
/// <param name="Payload">JSON-like; ids and codes only (D6).</param>
public sealed record EventPublished(string Name, string? CorrelationId, object? Payload) : IEffect;
