using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Rounds;

/// <summary>
/// Starts the tracks of a file, each a round after the one before it, with their participants as far as they have come. All or nothing, in one transaction;
/// a dry run does the same and takes it back.
/// </summary>
public sealed class RoundsImport(Transactions transactions, AccessRights access, TrackCommands tracks, RecruitmentCommands recruitment, ImportedLives lives, ImportedAgreements agreements, ImportedPhases phases)
{
    /// <summary>Says what the file would bring, and every fault. Changes nothing.</summary>
    /// <exception cref="AccessDeniedException">The actor may not import tracks.</exception>
    public Task<RoundsOutcome> DryRunAsync(Actor actor, Stream json, CancellationToken cancellationToken) => RunAsync(actor, json, isDryRun: true, cancellationToken);

    /// <summary>Brings what the file says, or names every fault and brings nothing.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="json">UTF-8 JSON, at most 1 MB; formats: <c>samples/renova-renhallning.json</c> and <c>samples/renova-omgangar.json</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="AccessDeniedException">The actor may not import tracks.</exception>
    public Task<RoundsOutcome> ImportAsync(Actor actor, Stream json, CancellationToken cancellationToken) => RunAsync(actor, json, isDryRun: false, cancellationToken);

    private async Task<RoundsOutcome> RunAsync(Actor actor, Stream json, bool isDryRun, CancellationToken cancellationToken)
    {
        access.Demand(actor, AccessAction.ImportTrack, AccessScope.Nothing);
        var read = await RoundsFile.ReadAsync(json, cancellationToken);
        if (!read.Accepted)
        {
            return new RoundsOutcome { Tracks = [], TrackCount = 0, ParticipantCount = 0, Faults = read.Refusals };
        }

        var rounds = read.Value!;
        var (ids, faults) = await transactions.TogetherAsync(
            token => BringAsync(actor, rounds, token),
            brought => !isDryRun && brought.Faults.Count == 0,
            cancellationToken);
        return new RoundsOutcome
        {
            Tracks = isDryRun || faults.Count > 0 ? [] : ids,
            TrackCount = rounds.Count,
            ParticipantCount = rounds.Sum(round => round.Participants.Count),
            Faults = faults,
        };
    }

    private async Task<(IReadOnlyList<Guid> Ids, IReadOnlyList<Refusal> Faults)> BringAsync(Actor actor, IReadOnlyList<ImportedRound> rounds, CancellationToken cancellationToken)
    {
        var ids = new List<Guid>();
        var faults = new List<Refusal>();
        var begun = new List<(ImportedRound Round, Guid Id)>();
        foreach (var round in rounds)
        {
            var started = await tracks.StartAsync(actor, round.Track, cancellationToken);
            if (!started.Accepted)
            {
                faults.AddRange(At(round.Path, started.Refusals));
                continue;
            }

            if (ids.Count > 0)
            {
                await FollowAsync(started.Value, ids[^1], cancellationToken);
            }

            ids.Add(started.Value);
            begun.Add((round, started.Value));
        }

        // A round that ends decides about the next one, so all of them are there before any is lived.
        for (var index = 0; index < begun.Count; index++)
        {
            var next = index + 1 < begun.Count ? begun[index + 1].Id : (Guid?)null;
            faults.AddRange(await BringAsync(actor, begun[index].Id, begun[index].Round, next, cancellationToken));
        }

        return (ids, faults);
    }

    private async Task<IReadOnlyList<Refusal>> BringAsync(Actor actor, Guid trackId, ImportedRound round, Guid? next, CancellationToken cancellationToken)
    {
        if (round.Plan is { } plan && await recruitment.SavePlanAsync(actor, trackId, plan, cancellationToken) is { Accepted: false } unplanned)
        {
            return At(round.PathOf("rekryteringsplan"), unplanned.Refusals);
        }

        var employers = await transactions.ReadAsync((db, token) => RoundEmployers.OfTrackAsync(db, trackId, round.Track.Employers, token), cancellationToken);
        var forms = ImportedForms.Of(round.Work.Tasks, employers);
        if (!forms.Accepted)
        {
            return forms.Refusals;
        }

        var faults = new List<Refusal>();
        var office = round.Work.Office is { } named ? await agreements.OfficeAsync(named, cancellationToken) : (Guid?)null;
        foreach (var agreement in round.Work.Agreements)
        {
            faults.AddRange(await agreements.BringAsync(actor, employers, office, agreement, cancellationToken));
        }

        faults.AddRange(await phases.ChainAsync(actor, trackId, round, cancellationToken));
        await LiveAsync(actor, trackId, round, employers, forms.Value!, next, faults, cancellationToken);
        if (faults.Count == 0)
        {
            await phases.WorkAsync(actor, trackId, forms.Value!, cancellationToken);
        }

        return faults;
    }

    /// <summary>
    /// Planning is left before anybody is recruited, recruitment before a step begins, and implementation when those whom the file closes are closed. A participant whom
    /// something stopped is left where she is; nobody stands before a gate any more once there is a fault, as the gate would only say the same again.
    /// </summary>
    private async Task LiveAsync(Actor actor, Guid trackId, ImportedRound round, RoundEmployers employers, ImportedForms forms, Guid? next, List<Refusal> faults, CancellationToken cancellationToken)
    {
        List<BroughtParticipant> brought = [];
        await PassAsync(0);
        foreach (var participant in round.Participants)
        {
            brought.Add(await lives.RecruitAsync(actor, trackId, employers, round.DecidedBy, participant, cancellationToken));
        }

        Find();
        await PassAsync(1);
        await ForEachAsync(lives.FollowAsync);
        if (faults.Count == 0)
        {
            await phases.WorkAsync(actor, trackId, forms, cancellationToken);
        }

        await ForEachAsync(lives.EndAsync);
        for (var gate = 2; gate < round.Work.Gates.Count; gate++)
        {
            await PassAsync(gate);
        }

        async Task PassAsync(int gate)
        {
            if (faults.Count == 0 && gate < round.Work.Gates.Count)
            {
                faults.AddRange(await phases.PassAsync(actor, trackId, round, forms, round.Work.Gates[gate], next, cancellationToken));
            }
        }

        async Task ForEachAsync(Func<Actor, BroughtParticipant, CancellationToken, Task<BroughtParticipant>> step)
        {
            for (var index = 0; index < brought.Count; index++)
            {
                brought[index] = await step(actor, brought[index], cancellationToken);
            }

            Find();
        }

        void Find()
        {
            faults.AddRange(brought.SelectMany(participant => participant.Faults));
            brought.RemoveAll(participant => participant.Faults.Count > 0);
        }
    }

    private Task FollowAsync(Guid trackId, Guid previousId, CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) =>
        {
            var track = await unit.Db.Tracks.SingleAsync(row => row.Id == trackId, token);
            track.PreviousTrackId = previousId;
        },
        cancellationToken);

    private static IReadOnlyList<Refusal> At(string path, IReadOnlyList<Refusal> refusals) =>
        path.Length == 0 ? refusals : [.. refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"{path}.{field}" : path })];
}
