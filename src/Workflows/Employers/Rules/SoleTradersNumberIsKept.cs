using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>Only a sole trader's number is sealed, and only one that is kept can be shown.</summary>
internal static class SoleTradersNumberIsKept
{
    public static Refusal? Check(Organisation organisation) => organisation.SealedNumber is null ? new Refusal { Rule = "NumberIsKept" } : null;
}
