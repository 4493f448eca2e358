namespace Jobbspar.Workflows.Employers.Places;

/// <summary>Places at a workplace that a track holds over a time: those that it was promised, or one where somebody is placed.</summary>
/// <param name="Who">Whose they are: the employer's part that promises, or the participant who is placed.</param>
/// <param name="TrackId">Track.</param>
/// <param name="Track">Its public code.</param>
/// <param name="Places">How many.</param>
/// <param name="From">First local date.</param>
/// <param name="To">Last local date.</param>
internal sealed record WorkplaceStay(Guid Who, Guid TrackId, string Track, int Places, DateOnly From, DateOnly To)
{
    /// <summary>True where it holds its places on a day.</summary>
    public bool Covers(DateOnly day) => From <= day && To >= day;
}
