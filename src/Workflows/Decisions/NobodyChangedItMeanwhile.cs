namespace Jobbspar.Workflows.Decisions;

/// <summary>A change is made to a thing as its author saw it (optimistic concurrency).</summary>
internal static class NobodyChangedItMeanwhile
{
    public static Refusal? Check(int versionSeen, int version) => versionSeen == version ? null : new() { Rule = nameof(NobodyChangedItMeanwhile) };
}
