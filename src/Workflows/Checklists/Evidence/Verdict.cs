using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Checklists.Evidence;

/// <summary>
/// Collects the refusals of one evidence rule. Every check passes over values that are absent or malformed:
/// those are refused before, by <see cref="FormRules"/>, and one fault should be told once.
/// </summary>
internal sealed class Verdict(IEvidenceRule rule, EvidenceValues values)
{
    private readonly string name = rule.GetType().Name;
    private readonly List<Refusal> refusals = [];

    /// <summary>All refusals so far.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>A condition of this rule alone. Its text is found by <c>RuleName.Reason</c>.</summary>
    public Verdict Holds(bool holds, string field, string reason, params IReadOnlyList<string> arguments)
    {
        if (!holds)
        {
            refusals.Add(new Refusal { Rule = $"{name}.{reason}", Field = field, Arguments = arguments });
        }

        return this;
    }

    /// <summary>The fields are filled in, because another value asks for them.</summary>
    public Verdict IsFilledInWhen(bool isAskedFor, params IReadOnlyList<string> fields) =>
        isAskedFor ? Add(fields, field => FieldIsFilledIn.Check(values, field)) : this;

    /// <summary>Yes/no questions are answered with yes.</summary>
    public Verdict IsConfirmed(params IReadOnlyList<string> fields) => Add(fields, field => WhatIsAskedForIsConfirmed.Check(values, field));

    /// <summary>The dates lie today or earlier.</summary>
    public Verdict HasHappened(DateOnly today, params IReadOnlyList<string> fields) => Add(fields, field => FactIsNotInTheFuture.Check(values, field, today));

    /// <summary>The dates do not run backwards, in the order of the fields. Fields left empty are passed over.</summary>
    public Verdict InOrder(params IReadOnlyList<string> fields)
    {
        string[] given = [.. fields.Where(field => values.Date(field) is not null)];
        return Add([.. given.Skip(1)], field => DatesAreInOrder.Check(values, given[Array.IndexOf(given, field) - 1], field));
    }

    /// <summary>The parties are among those chosen.</summary>
    public Verdict Includes(string field, params IReadOnlyList<string> parties) => Add(parties, party => EveryPartyIsNamed.Check(values, field, party));

    /// <summary>The parts sum to the total.</summary>
    public Verdict AddsUp(string total, params IReadOnlyList<string> parts) => Add([total], field => CountsAddUp.Check(values, field, parts));

    private Verdict Add(IReadOnlyList<string> subjects, Func<string, Refusal?> check)
    {
        refusals.AddRange(subjects.Select(check).OfType<Refusal>());
        return this;
    }
}
