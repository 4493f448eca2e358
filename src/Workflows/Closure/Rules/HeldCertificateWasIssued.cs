using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Closure.Rules;

/// <summary>A certificate that is held was issued on a day.</summary>
internal static class HeldCertificateWasIssued
{
    public static Refusal? Check(bool isHeld, DateOnly? issuedOn) => isHeld && issuedOn is null ? new() { Rule = nameof(HeldCertificateWasIssued), Field = "utfardat" } : null;
}
