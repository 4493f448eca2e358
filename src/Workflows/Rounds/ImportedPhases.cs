using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.Interventions.Coverage;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Rounds;

/// <summary>Brings a round through its phases: its chain, the forms of its tasks, its gates and its evaluation, by the commands that a coordinator gives.</summary>
public sealed class ImportedPhases(
    Transactions transactions,
    CatalogueCommands catalogue,
    ChainCommands chains,
    ChainVersions versions,
    TrackCommands tracks,
    TaskCommands tasks,
    TrackClosingCommands closing)
{
    private const string LastGate = "G4";

    private static readonly string[] Standing = [.. ChecklistCatalogue.Shipped.Items.Where(item => item.RecursEvery is not null).Select(item => item.Code)];

    /// <summary>Fixes the chain.</summary>
    /// <returns>The faults, under their paths in the file.</returns>
    internal async Task<IReadOnlyList<Refusal>> ChainAsync(Actor actor, Guid trackId, ImportedRound round, CancellationToken cancellationToken)
    {
        var added = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var step in round.Work.Chain)
        {
            var item = await ItemAsync(actor, step, cancellationToken);
            if (!item.Accepted)
            {
                return At(step.Path, item);
            }

            var change = step.Change with
            {
                CatalogueItemId = item.Value,
                Relations = step.After is { } after ? [new RelationChange { Relation = ChainRelation.Follows, OtherId = added.GetValueOrDefault(after), SyncOn = step.SyncOn }] : [],
            };
            var intervention = await chains.AddAsync(actor, trackId, change, cancellationToken);
            if (!intervention.Accepted)
            {
                return At(step.Path, intervention);
            }

            added[step.Change.Label] = intervention.Value;
            if (await CoverAsync(actor, trackId, intervention.Value, step, cancellationToken) is { Count: > 0 } uncovered)
            {
                return uncovered;
            }
        }

        return added.Count > 0 && await versions.FixAsync(actor, trackId, cancellationToken) is { Accepted: false } open ? At(round.PathOf("kedja"), open) : [];
    }

    /// <summary>Does what can be done before a gate, and opens it.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="trackId">The round's track.</param>
    /// <param name="round">The round.</param>
    /// <param name="forms">Its forms.</param>
    /// <param name="gate"><c>G1</c>…<c>G4</c>.</param>
    /// <param name="next">The track of the file's next round; null for the last one.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The faults, under their paths in the file.</returns>
    internal async Task<IReadOnlyList<Refusal>> PassAsync(Actor actor, Guid trackId, ImportedRound round, ImportedForms forms, string gate, Guid? next, CancellationToken cancellationToken)
    {
        if (string.Equals(gate, LastGate, StringComparison.Ordinal) && await CloseAsync(actor, trackId, round, next, cancellationToken) is { Count: > 0 } open)
        {
            return open;
        }

        var undone = await WorkAsync(actor, trackId, forms, cancellationToken);
        return await tracks.OpenGateAsync(actor, trackId, gate, cancellationToken) is { Accepted: false } shut ? [.. At(round.PathOf("grindar"), shut), .. undone] : [];
    }

    /// <summary>Does the open tasks that the file has forms for, and those that open by it.</summary>
    /// <returns>Why some could not be done.</returns>
    internal async Task<IReadOnlyList<Refusal>> WorkAsync(Actor actor, Guid trackId, ImportedForms forms, CancellationToken cancellationToken)
    {
        var tried = new Dictionary<Guid, IReadOnlyList<Refusal>>();
        for (var more = forms.Codes.Count > 0; more;)
        {
            more = false;
            foreach (var task in await OpenAsync(trackId, forms.Codes, cancellationToken))
            {
                if (forms.For(task) is not { } form || (tried.TryGetValue(task.Id, out var before) && before.Count == 0))
                {
                    continue;
                }

                var done = await tasks.CompleteAsync(actor, new TaskChange { TaskId = task.Id, Version = task.Version, Values = form.Values }, cancellationToken);
                tried[task.Id] = done.Accepted ? [] : At($"{form.Path}.värden", done);
                more |= done.Accepted;
            }
        }

        return [.. tried.Values.SelectMany(refusals => refusals).Distinct()];
    }

    private async Task<IReadOnlyList<Refusal>> CloseAsync(Actor actor, Guid trackId, ImportedRound round, Guid? next, CancellationToken cancellationToken)
    {
        if (round.Work.Evaluation is not { } evaluation)
        {
            return [];
        }

        if (await closing.FixSummaryAsync(actor, trackId, cancellationToken) is { Accepted: false } unsummed)
        {
            return At(round.PathOf("utvärdering"), unsummed);
        }

        if (await closing.CompleteEvaluationAsync(actor, trackId, evaluation, cancellationToken) is { Accepted: false } unanswered)
        {
            return At(round.PathOf("utvärdering"), unanswered);
        }

        if (round.Work.NewRound is { } decision && await DecideAsync(actor, trackId, decision, next, cancellationToken) is { Accepted: false } undecided)
        {
            return At(round.PathOf("nyOmgång"), undecided);
        }

        return [];
    }

    private async Task<Decision<Guid>> DecideAsync(Actor actor, Guid trackId, NewRoundContent decision, Guid? next, CancellationToken cancellationToken) =>
        decision.Answer is NewRoundAnswer.Yes && next is null
            ? Decision<Guid>.Refuse(new Refusal { Rule = "YesIsFollowedByTheNextRoundOfTheFile", Field = "nyOmgang" })
            : await closing.DecideNewRoundAsync(actor, trackId, decision, next, cancellationToken);

    /// <summary>What an intervention gives, by the words of the profiles; the same words of several employers are all meant.</summary>
    private async Task<IReadOnlyList<Refusal>> CoverAsync(Actor actor, Guid trackId, Guid intervention, ImportedChainStep step, CancellationToken cancellationToken)
    {
        if (step.Gives.Count == 0)
        {
            return [];
        }

        var goals = await transactions.ReadAsync((db, token) => CoveredGoals.ReadAsync(db, trackId, Guid.Empty, token), cancellationToken);
        var unknown = step.Gives.Except(goals.Outcomes.Concat(goals.Requirements).Select(goal => goal.Text), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            return [.. unknown.Select(text => new Refusal { Rule = "GoalOfTheFileIsKnown", Field = $"{step.Path}.ger", Arguments = [text] })];
        }

        var covered = await chains.CoverAsync(actor, trackId, intervention, Named(goals.Outcomes), Named(goals.Requirements), version: null, cancellationToken);
        return covered.Accepted ? [] : At($"{step.Path}.ger", covered);

        List<Guid> Named(IReadOnlyList<CoveredGoal> among) => [.. among.Where(goal => step.Gives.Contains(goal.Text, StringComparer.Ordinal)).Select(goal => goal.Id)];
    }

    /// <summary>The open tasks. A file says of a standing duty that it was done, not how often: the occurrence that opens after it is left to be done.</summary>
    private Task<List<ChecklistItem>> OpenAsync(Guid trackId, IReadOnlyList<string> codes, CancellationToken cancellationToken) => transactions.ReadAsync(
        (db, token) => db.ChecklistItems.AsNoTracking()
            .Where(item => item.TrackId == trackId && codes.Contains(item.ItemCode))
            .Where(item => item.Status == ChecklistStatus.NotStarted || item.Status == ChecklistStatus.InProgress || item.Status == ChecklistStatus.Reopened)
            .Where(item => !Standing.Contains(item.ItemCode) || !db.ChecklistItems.Any(other => other.TrackId == trackId && other.ItemCode == item.ItemCode && other.SubjectId == item.SubjectId && other.Status == ChecklistStatus.Done))
            .OrderBy(item => item.ItemCode)
            .ToListAsync(token),
        cancellationToken);

    private async Task<Decision<Guid>> ItemAsync(Actor actor, ImportedChainStep step, CancellationToken cancellationToken)
    {
        var known = await transactions.ReadAsync((db, token) => db.InterventionCatalogueItems.Where(row => row.Code == step.Code).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token), cancellationToken);
        return known is { } id ? Decision<Guid>.Accept(id) : await catalogue.AddAsync(actor, step.Item with { Code = step.Code }, cancellationToken);
    }

    private static IReadOnlyList<Refusal> At<T>(string path, Decision<T> decision) =>
        [.. decision.Refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"{path}.{field}" : path })];
}
