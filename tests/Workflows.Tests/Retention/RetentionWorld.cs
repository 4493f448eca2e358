using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Tests.Tracks;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Retention;

/// <summary>A track whose records are handed over and destroyed, and short ways to what tests of it do again and again.</summary>
internal sealed class RetentionWorld(TrackWorld world, Guid track) : IAsyncDisposable
{
    /// <summary>The day on which the track ends, and the first on which its records may go after two years.</summary>
    public static readonly DateOnly Ended = new(2026, 12, 18);

    public TrackWorld World => world;

    public Guid Track => track;

    public RetentionCommands Commands => world.Get<RetentionCommands>();

    public HandoverCommands Handovers => world.Get<HandoverCommands>();

    public RetentionRuleCommands Rules => world.Get<RetentionRuleCommands>();

    public static async Task<RetentionWorld> CreateAsync(DatabaseKind kind)
    {
        var world = await TrackWorld.CreateAsync(kind);
        return new RetentionWorld(world, await world.StartTrackAsync("Renova"));
    }

    /// <summary>An organisation of Arbetsförmedlingen.</summary>
    public async Task<Guid> EmploymentServiceAsync()
    {
        var id = Guid.CreateVersion7();
        await world.AddAsync(db => db.Organisations.Add(new Organisation { Id = id, Name = "Arbetsförmedlingen Göteborg", Type = OrganisationType.EmploymentService }));
        return id;
    }

    /// <summary>An authority decides what becomes of its records.</summary>
    public async Task DecideAsync(RetentionAction action = RetentionAction.Destroy, RecordsAuthority authority = RecordsAuthority.Municipality, RetentionClass kind = RetentionClass.LabourMarket, int months = 24) =>
        (await Rules.ChangeAsync(world.Admin, await ContentAsync(authority, kind) with { Action = action, Months = months, DecisionReference = "KS 2026/0412", DecidedOn = new DateOnly(2026, 1, 10) }, default)).Refusals.ShouldBeEmpty();

    /// <summary>The rule that holds, as it would be given again.</summary>
    public async Task<RetentionRuleContent> ContentAsync(RecordsAuthority authority = RecordsAuthority.Municipality, RetentionClass kind = RetentionClass.LabourMarket)
    {
        var rule = (await Rules.ReadAsync(world.Admin, default)).Rules.Single(row => row.Authority == authority && row.Class == kind);
        return new RetentionRuleContent { Authority = authority, Class = kind, Trigger = rule.Trigger, Months = rule.Months, Action = rule.Action, DecisionReference = rule.DecisionReference, DecidedOn = rule.DecidedOn, Version = rule.RuleVersion };
    }

    public Task<Decision<Guid>> HandOverAsync(RecordsAuthority authority = RecordsAuthority.Municipality, RetentionClass kind = RetentionClass.LabourMarket, string number = "AMV 2026/0815", int version = 0, Actor? actor = null) =>
        Handovers.SaveAsync(actor ?? world.Anna, track, new HandoverContent { Authority = authority, Class = kind, RegistrationNumber = number, HandedOverOn = new DateOnly(2026, 1, 12), Version = version }, default);

    /// <summary>Ends the track, as its last gate does.</summary>
    public Task EndAsync(Guid? which = null) => world.Get<Transactions>().RunAsync(
        (unit, token) => unit.Db.Tracks.Where(row => row.Id == (which ?? track)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Status, TrackStatus.Closed).SetProperty(row => row.ClosedAt, new DateTimeOffset(2026, 12, 18, 12, 0, 0, TimeSpan.Zero)), token),
        default);

    /// <summary>Moves the clock to a day.</summary>
    public void MoveTo(DateOnly day) => world.Clock.MoveTo(new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    /// <summary>A track that ended two years ago, whose records were handed over by decision.</summary>
    public async Task MakeDueAsync(RetentionAction action = RetentionAction.Destroy)
    {
        await DecideAsync(action);
        (await HandOverAsync()).Refusals.ShouldBeEmpty();
        await EndAsync();
        MoveTo(Ended.AddMonths(24));
    }

    public Task<Decision<Guid>> CarryOutAsync(RecordsAuthority authority = RecordsAuthority.Municipality, Actor? actor = null, bool isConfirmed = true) =>
        Commands.CarryOutAsync(actor ?? world.Admin, track, authority, isConfirmed, default);

    /// <summary>Columns of the whole database in which one of some words stands.</summary>
    public Task<List<string>> FindAsync(params string[] words) => world.ReadAsync(async db =>
    {
        var found = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null))
        {
            foreach (var property in entity.GetProperties())
            {
                var (table, column) = (entity.GetTableName(), property.GetColumnName());
#pragma warning disable EF1002 // names of tables and columns come from the model alone
                var texts = await db.Database.SqlQueryRaw<string>($"SELECT DISTINCT CAST(\"{column}\" AS TEXT) AS \"Value\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL").ToListAsync();
#pragma warning restore EF1002
                found.AddRange(words.Where(word => texts.Exists(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(word => $"{table}.{column}: {word}"));
            }
        }

        return found;
    });

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
