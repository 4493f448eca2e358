using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>What has a first and a last day ends on or after the day it begins.</summary>
internal static class LastDayIsNotBeforeTheFirst
{
    public static Refusal? Check(string field, DateOnly? first, DateOnly? last) =>
        first is { } from && last < from ? new Refusal { Rule = nameof(LastDayIsNotBeforeTheFirst), Field = field, Arguments = [Written.Date(from)] } : null;
}
