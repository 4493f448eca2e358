namespace Jobbspar.Workflows.Participants;

/// <summary>How many participants have a status.</summary>
/// <param name="Status">Status.</param>
/// <param name="Number">How many; null where they are so few that the number could tell who they are.</param>
public sealed record ParticipantCount(ParticipantStatus Status, int? Number)
{
    /// <summary>Groups smaller than this are not shown to those who may not see participants (DOMAIN 2.2).</summary>
    public const int SmallestGroup = 5;

    /// <summary>Protected participants are left out of counts of fewer people than this (SKY-02).</summary>
    public const int FewestWithProtected = 10;
}
