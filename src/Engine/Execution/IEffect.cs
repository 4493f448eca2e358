namespace Jobbspar.Engine.Execution;

/// <summary>
/// Something an activity wants done outside the engine, such as a task opened. Whoever ran the command applies the effects
/// of the burst in the same transaction; the engine itself only hands them on, in the order in which they were emitted.
/// </summary>
#pragma warning disable CA1040 // A marker: what an effect holds is a matter between the activity and the one who applies it.
public interface IEffect;
#pragma warning restore CA1040
