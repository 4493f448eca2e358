using Jobbspar.Engine.Execution;

namespace Jobbspar.Workflows.Escalations;

/// <summary>The coordinator has carried the decision out.</summary>
public sealed record DecisionCarriedOut : IEffect;
