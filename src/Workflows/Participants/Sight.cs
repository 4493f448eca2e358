namespace Jobbspar.Workflows.Participants;

/// <summary>How much of a participant somebody sees (DOMAIN 8.3, 8.4).</summary>
internal enum Sight
{
    /// <summary>Not even that she exists.</summary>
    Nothing,

    /// <summary>Her pseudonym and how she stands.</summary>
    Pseudonym,

    /// <summary>Her name as well.</summary>
    Identity,
}
