using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>A yes/no question that the item rests on is answered with yes.</summary>
internal static class WhatIsAskedForIsConfirmed
{
    public static Refusal? Check(EvidenceValues values, string field) =>
        values.YesNo(field) == false ? new Refusal { Rule = nameof(WhatIsAskedForIsConfirmed), Field = field } : null;
}
