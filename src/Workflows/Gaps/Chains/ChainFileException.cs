namespace Jobbspar.Workflows.Gaps.Chains;

/// <summary>A chain's file cannot be read. The message is one line that begins with the field.</summary>
public sealed class ChainFileException(string field, string sentence)
    : Exception($"{field}: {sentence}")
{
    /// <summary>Path within the file, e.g. <c>interventions[0].plannedEnd</c>; <c>$</c> for the file as a whole.</summary>
    public string Field { get; } = field;
}
