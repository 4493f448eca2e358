using Jobbspar.Workflows.Tables;

namespace Jobbspar.Host.RestApi;

/// <summary>What a file would change, or changed.</summary>
internal sealed record TableAnswer
{
    /// <summary>Rows of values in the file.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows that are new.</summary>
    public required int Added { get; init; }

    /// <summary>Rows that change what is there.</summary>
    public required int Changed { get; init; }

    /// <summary>True where it was saved; false in a dry run.</summary>
    public required bool IsSaved { get; init; }

    /// <summary>All faults. Where there is one, nothing is saved.</summary>
    public required int FaultCount { get; init; }

    /// <summary>The first 500 of them, by row.</summary>
    public required IReadOnlyList<ApiReason> Faults { get; init; }

    public static TableAnswer Of(TableOutcome outcome) => new()
    {
        Rows = outcome.Rows,
        Added = outcome.Added,
        Changed = outcome.Changed,
        IsSaved = outcome.IsSaved,
        FaultCount = outcome.FaultCount,
        Faults = [.. outcome.Faults.Select(ApiReason.Of)],
    };
}
