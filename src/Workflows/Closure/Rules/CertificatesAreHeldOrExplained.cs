using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>Expected certificates are held, or it is said why not (AVSL-12).</summary>
internal static class CertificatesAreHeldOrExplained
{
    public static Refusal? Check(IReadOnlyCollection<Certificate> certificates, string? reason) =>
        (certificates.Count == 0 || certificates.Any(certificate => !certificate.IsHeld)) && string.IsNullOrWhiteSpace(reason)
            ? new() { Rule = nameof(CertificatesAreHeldOrExplained), Field = "intygSaknas" }
            : null;
}
