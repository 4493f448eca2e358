using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Search;

/// <summary>A participant that was found, of whom the searcher sees the name.</summary>
/// <param name="Id">Participant.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Number in the track.</param>
/// <param name="Status">Status.</param>
/// <param name="TrackCode">Public code of the track.</param>
/// <param name="TrackTitle">Title of the track.</param>
public sealed record FoundParticipant(Guid Id, string Name, int Number, ParticipantStatus Status, string TrackCode, string TrackTitle);
