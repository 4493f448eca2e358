using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Places.Rules;

/// <summary>A workplace promises a track no more places than all others leave, on any day of the promise.</summary>
internal static class OtherTracksLeaveThePlaces
{
    public static Refusal? Check(int places, int capacity, WorkplacePeak others) =>
        places <= capacity - others.Count || places == 0 ? null : new() { Rule = nameof(OtherTracksLeaveThePlaces), Field = "platser", Arguments = [Written.Number(Math.Max(0, capacity - others.Count)), Written.Number(capacity), Written.Number(others.Count), Written.Date(others.On), string.Join(", ", others.Tracks)] };
}
