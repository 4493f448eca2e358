using System.Text.Json;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Audit;

/// <summary>Reads audit rows back as history: ids become names, item codes get their titles.</summary>
public sealed class TrackHistory(TaskRows tasks)
{
    private const int Most = 5000;

    /// <summary>The latest 5 000 things that happened in a track, latest first.</summary>
    /// <param name="db">Database.</param>
    /// <param name="trackId">Track.</param>
    /// <param name="withReasons">False for readers who may not see tasks: reasons are free text and may name people.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    internal async Task<IReadOnlyList<HistoryRow>> OfTrackAsync(JobbsparDbContext db, Guid trackId, bool withReasons, CancellationToken cancellationToken) =>
        Rows(await ReadAsync(db, db.AuditEvents.Where(row => row.TrackId == trackId), withReasons, cancellationToken));

    /// <summary>What happened to a task, latest first.</summary>
    internal async Task<IReadOnlyList<HistoryRow>> OfTaskAsync(JobbsparDbContext db, Guid taskId, CancellationToken cancellationToken) =>
        Rows(await ReadAsync(db, db.AuditEvents.Where(row => row.SubjectId == taskId), withReasons: true, cancellationToken));

    /// <summary>Looks at participants, latest first, with what was looked at.</summary>
    internal Task<IReadOnlyList<(HistoryRow Row, Guid? SubjectId)>> OfLooksAsync(JobbsparDbContext db, IQueryable<AuditEvent> looks, CancellationToken cancellationToken) =>
        ReadAsync(db, looks, withReasons: true, cancellationToken);

    private static IReadOnlyList<HistoryRow> Rows(IReadOnlyList<(HistoryRow Row, Guid? SubjectId)> read) => [.. read.Select(line => line.Row)];

    private async Task<IReadOnlyList<(HistoryRow Row, Guid? SubjectId)>> ReadAsync(JobbsparDbContext db, IQueryable<AuditEvent> events, bool withReasons, CancellationToken cancellationToken)
    {
        var rows = await events.OrderByDescending(row => row.Id).Take(Most).ToListAsync(cancellationToken);
        var arguments = rows.ConvertAll(row => JsonSerializer.Deserialize<Dictionary<string, string>>(row.Arguments) ?? []);
        var ids = arguments.SelectMany(found => found.Values).Select(value => Guid.TryParse(value, out var id) ? id : Guid.Empty).Concat(rows.Select(row => row.ActorId)).ToHashSet();
        var names = await NamesAsync(db, ids, cancellationToken);
        if (arguments.Exists(found => found.ContainsKey("participant")))
        {
            await AddPseudonymsAsync(db, ids, names, cancellationToken);
        }

        return
        [
            .. rows.Select((row, index) => (
                new HistoryRow
                {
                    At = row.At,
                    ActorName = names.GetValueOrDefault(row.ActorId) ?? Actor.System.DisplayName,
                    Action = row.Action,
                    Arguments = Named(arguments[index], names, withReasons),
                },
                row.SubjectId)),
        ];
    }

    /// <summary>Users, employers, organisations and workplaces, in one statement each.</summary>
    private static async Task<Dictionary<Guid, string>> NamesAsync(JobbsparDbContext db, HashSet<Guid> ids, CancellationToken cancellationToken)
    {
        var names = await db.Users.Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var employers = await (
            from part in db.TrackEmployers
            join organisation in db.Organisations on part.OrganisationId equals organisation.Id
            where ids.Contains(part.Id)
            select new { part.Id, organisation.Name }).ToListAsync(cancellationToken);
        foreach (var employer in employers)
        {
            names[employer.Id] = employer.Name;
        }

        var organisations = await db.Organisations.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken);
        var workplaces = await db.Workplaces.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync(cancellationToken);
        foreach (var named in organisations.Concat(workplaces))
        {
            names[named.Id] = named.Name;
        }

        return names;
    }

    /// <summary>Participants stand in history by their pseudonyms, whoever reads it.</summary>
    private static async Task AddPseudonymsAsync(JobbsparDbContext db, HashSet<Guid> ids, Dictionary<Guid, string> names, CancellationToken cancellationToken)
    {
        foreach (var participant in await db.Participants.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken))
        {
            names[participant.Id] = ParticipantTexts.Pseudonym(participant.Number);
        }
    }

    /// <summary>Adds <c>title</c> for an item and replaces ids by names; a subject that is the track itself has none.</summary>
    private Dictionary<string, string> Named(Dictionary<string, string> arguments, Dictionary<Guid, string> names, bool withReasons)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in arguments)
        {
            named[key] = key switch
            {
                "participant" => Guid.TryParse(value, out var participant) ? names.GetValueOrDefault(participant, "") : value,
                "reason" when !withReasons => "",
                "subject" or "user" or "party" or "workplace" => Guid.TryParse(value, out var id) ? names.GetValueOrDefault(id, "") : value,
                _ => value,
            };
        }

        if (arguments.TryGetValue("item", out var item))
        {
            named["title"] = tasks.TitleOf(item);
        }

        return named;
    }
}
