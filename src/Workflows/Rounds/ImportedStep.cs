using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Rounds;

/// <summary>A step of her chain, and how far it has come.</summary>
internal sealed record ImportedStep(string Path, StepPlan Plan, ParticipantInterventionStatus Status);
