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
            faults.AddRange(await BringAsync(actor, started.Value, round, cancellationToken));
        }

        return (ids, faults);
    }

    private async Task<IReadOnlyList<Refusal>> BringAsync(Actor actor, Guid trackId, ImportedRound round, CancellationToken cancellationToken)
    {
        if (round.Plan is { } plan && await recruitment.SavePlanAsync(actor, trackId, plan, cancellationToken) is { Accepted: false } unplanned)
        {
            return At(round.PathOf("rekryteringsplan"), unplanned.Refusals);
        }

        var employers = await transactions.ReadAsync((db, token) => RoundEmployers.OfTrackAsync(db, trackId, round.Track.Employers, token), cancellationToken);
        var faults = new List<Refusal>();
        var office = round.Work.Office is { } named ? await agreements.OfficeAsync(named, cancellationToken) : (Guid?)null;
        foreach (var agreement in round.Work.Agreements)
        {
            faults.AddRange(await agreements.BringAsync(actor, employers, office, agreement, cancellationToken));
        }

        faults.AddRange(await phases.ChainAsync(actor, trackId, round, cancellationToken));

        // Whoever is to be recruited comes when the planning is done.
        foreach (var gate in faults.Count > 0 ? [] : round.Work.Gates.Take(1))
        {
            faults.AddRange(await phases.PassAsync(actor, trackId, round, gate, cancellationToken));
        }

        foreach (var participant in round.Participants)
        {
            faults.AddRange(await lives.BringAsync(actor, trackId, employers, round.DecidedBy, participant, cancellationToken));
        }

        foreach (var gate in round.Work.Gates.Skip(1))
        {
            if (faults.Count == 0)
            {
                faults.AddRange(await phases.PassAsync(actor, trackId, round, gate, cancellationToken));
            }
        }

        if (faults.Count == 0)
        {
            await phases.WorkAsync(actor, trackId, round, cancellationToken);
        }

        return faults;
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
