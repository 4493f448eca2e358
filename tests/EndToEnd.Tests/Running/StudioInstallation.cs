namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>An installation whose workflows are changed, which other tests would not expect.</summary>
public sealed class StudioInstallation : EmbeddedInstallation
{
    protected override string Name => "studio";
}
