namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>An installation where publishing takes two.</summary>
public sealed class TwoPersonInstallation : EmbeddedInstallation
{
    protected override string Name => "two-person";

    protected override IReadOnlyDictionary<string, string> Settings() => new Dictionary<string, string>(StringComparer.Ordinal) { ["JOBBSPAR_TWO_PERSON_PUBLISH"] = "true" };
}
