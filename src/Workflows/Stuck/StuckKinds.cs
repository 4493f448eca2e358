namespace Jobbspar.Workflows.Stuck;

/// <summary>What sentences about being stuck are compared by.</summary>
internal static class StuckKinds
{
    /// <summary>What a cause's sentence names, without the days that pass by themselves: what is left is a new fact when it differs.</summary>
    public static IEnumerable<string> FactsOf(this StuckKind kind, IReadOnlyList<string> arguments)
    {
        int? passing = kind switch
        {
            StuckKind.Standstill or StuckKind.PhaseOverrun => 0,
            StuckKind.ObstacleUnsolved => 2,
            _ => null,
        };
        return arguments.Where((_, at) => at != passing);
    }
}
