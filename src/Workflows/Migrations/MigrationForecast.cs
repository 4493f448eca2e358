using Jobbspar.Engine.Migration;

namespace Jobbspar.Workflows.Migrations;

/// <summary>What an order would do if it were carried out now.</summary>
/// <param name="Instances">One entry per running instance concerned.</param>
public sealed record MigrationForecast(IReadOnlyList<MigrationCheck> Instances)
{
    /// <summary>Number of instances with a verdict.</summary>
    public int Count(MigrationVerdict verdict) => Instances.Count(check => check.Verdict == verdict);
}
