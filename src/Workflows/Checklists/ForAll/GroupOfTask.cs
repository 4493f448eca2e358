using Jobbspar.Workflows.FollowUps;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>Whom a task that is one for all participants still waits for.</summary>
/// <param name="Progress">How far it has come.</param>
/// <param name="MissingPeople">Those of whom something is missing, as the reader may know them: by name, by pseudonym, or not at all. In the order of their numbers.</param>
public sealed record GroupOfTask(GroupProgress Progress, IReadOnlyList<ParticipantName> MissingPeople);
