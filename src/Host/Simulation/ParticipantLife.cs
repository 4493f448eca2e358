namespace Jobbspar.Host.Simulation;

/// <summary>Where one participant stands: what is still to be done about her, by day.</summary>
internal sealed class ParticipantLife(SimulatedParticipant plan)
{
    private const int MostTries = 30;

    private readonly List<Act> acts = [];
    private int tries;

    public SimulatedParticipant Plan => plan;

    /// <summary>Empty until she is registered.</summary>
    public Guid Id { get; set; }

    /// <summary>The chain as it was planned in the end; empty until then.</summary>
    public IReadOnlyList<SimulatedStep> Steps { get; set; } = [];

    public IReadOnlyList<Guid> StepIds { get; set; } = [];

    /// <summary>Her last day, as planned.</summary>
    public DateOnly? LastDay => Steps.Count == 0 ? null : Steps[^1].To;

    /// <summary>True once she is closed with her outcome.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Puts something on the list; what is to be done on the same day keeps its order.</summary>
    public void ToDo(DateOnly on, Func<Task<bool>> act)
    {
        var place = acts.FindIndex(other => other.On > on);
        acts.Insert(place < 0 ? acts.Count : place, new Act(on, act));
    }

    /// <summary>Takes everything off the list.</summary>
    public void Forget() => acts.Clear();

    /// <summary>Does what is due. What is refused is tried again on the next days, before what follows it.</summary>
    public async Task DoAsync(DateOnly day)
    {
        while (acts.Count > 0 && acts[0].On <= day)
        {
            var act = acts[0];
            if (!await act.Do() && ++tries < MostTries)
            {
                return;
            }

            tries = 0;
            acts.Remove(act);
        }
    }

    private sealed record Act(DateOnly On, Func<Task<bool>> Do);
}
