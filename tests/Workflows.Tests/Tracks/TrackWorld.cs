using Jobbspar.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Testing;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Reminders;
using Jobbspar.Workflows.Steering.Groups;
using Jobbspar.Workflows.Tracks;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>One host on a fresh database, with the shipped workflow, a clock that the test moves, and some users.</summary>
internal sealed class TrackWorld : IAsyncDisposable
{
    private static readonly IdentityKeys Keys = IdentityKeys.Read(IdentityKey.New())!;

    private readonly TestDatabase database;

    private TrackWorld(TestDatabase database, ManualClock clock)
    {
        this.database = database;
        Clock = clock;
        Services = NewHost();
    }

    /// <summary>Monday 12 January 2026, 09:00 in Sweden.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 12, 8, 0, 0, TimeSpan.Zero);

    public ManualClock Clock { get; }

    public ServiceProvider Services { get; private set; }

    public Actor Anna { get; } = Person("Anna Andersson", Role.Coordinator);

    public Actor Bo { get; } = Person("Bo Berg", Role.Coordinator);

    public Actor Steering { get; } = Person("Stina Styr", Role.SteeringGroup);

    public Actor Admin { get; } = Person("Adam Admin", Role.Administrator);

    public TrackCommands Tracks => Get<TrackCommands>();

    public TaskCommands Tasks => Get<TaskCommands>();

    public TrackQueries TrackPages => Get<TrackQueries>();

    public TaskQueries TaskPages => Get<TaskQueries>();

    public ReminderSweep Sweep => Get<ReminderSweep>();

    /// <summary>
    /// A host whose tracks follow the first drawing: the coordinator's 26 items, all in the track's own workflow. Small enough to follow with
    /// the eye, and what tracks that are under way go on with.
    /// </summary>
    public static async Task<TrackWorld> CreateAsync(DatabaseKind kind)
    {
        var clock = new ManualClock(Start);
        var world = new TrackWorld(await TestDatabase.CreateAsync(kind, clock), clock);
        foreach (var file in Directory.EnumerateFiles(WorkflowsFolder, "*.json").Where(file => !file.EndsWith("jobbspar.json", StringComparison.Ordinal)).Append(FirstDrawing))
        {
            await world.Get<DefinitionStore>().ImportShippedAsync(WorkflowDefinition.Parse(await File.ReadAllTextAsync(file)), default);
        }

        await world.AddUsersAsync();
        return world;
    }

    /// <summary>A host with the workflows as they are shipped.</summary>
    public static async Task<TrackWorld> CreateShippedAsync(DatabaseKind kind)
    {
        var clock = new ManualClock(Start);
        var world = new TrackWorld(await TestDatabase.CreateAsync(kind, clock), clock);
        await world.Get<ShippedDefinitions>().ImportAsync(WorkflowsFolder, default);
        await world.AddUsersAsync();
        return world;
    }

    /// <summary>The first drawing of a track.</summary>
    public static string FirstDrawing => Path.Combine(WorkflowsFolder, "../tests/Workflows.Tests/Tracks/first-drawing.json");

    /// <summary>The repository's <c>workflows</c> folder.</summary>
    public static string WorkflowsFolder => Path.Combine(RepositoryFolder.Path, "workflows");

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Services as another host, or this one after a restart, would have them.</summary>
    public ServiceProvider NewHost(TimeSpan? lockWait = null, IConsequence? also = null) => With(also)
        .AddLogging()
        .AddSingleton<TimeProvider>(Clock)
        .AddJobbsparPersistence(lockWait is { } wait ? database.Settings with { LockWait = wait } : database.Settings)
        .AddSingleton(Keys)
        .AddJobbsparActivities()
        .AddJobbsparWorkflows()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

    private static ServiceCollection With(IConsequence? consequence)
    {
        var services = new ServiceCollection();
        if (consequence is not null)
        {
            services.AddSingleton(consequence);
        }

        return services;
    }

    /// <summary>Throws everything away that is not in the database.</summary>
    public async Task RestartAsync()
    {
        await Services.DisposeAsync();
        Services = NewHost();
    }

    public Task<T> ReadAsync<T>(Func<JobbsparDbContext, Task<T>> read) => Get<Transactions>().ReadAsync((db, _) => read(db), default);

    /// <summary>Writes rows as they stand.</summary>
    public Task AddAsync(Func<JobbsparDbContext, Task> add) => Get<Transactions>().RunAsync((unit, _) => add(unit.Db), default);

    /// <summary>Writes rows as they stand.</summary>
    public Task AddAsync(Action<JobbsparDbContext> add) => AddAsync(db =>
    {
        add(db);
        return Task.CompletedTask;
    });

    /// <summary>What the registers answer for an item of a track, or of one of its members; null where they know nothing.</summary>
    public Task<SuppliedEvidence?> SuppliedAsync(Guid track, string code, Guid subject) =>
        ReadAsync(db => Get<EvidenceRegisters>().FindAsync(db, ChecklistCatalogue.Shipped[code].Of(subject == track), new EvidenceQuestion(code, track, subject), default));

    /// <summary>Starts a track of Anna's with the given employers.</summary>
    public async Task<Guid> StartTrackAsync(params string[] employers)
    {
        var decision = await Tracks.StartAsync(Anna, NewTrack(employers), default);
        decision.Refusals.ShouldBeEmpty();
        return decision.Value;
    }

    public static NewTrack NewTrack(params string[] employers) => new()
    {
        Title = "Renhållning 2026",
        Approach = "ARBETSGIVARE",
        MunicipalityCodes = ["1480"],
        EmploymentServiceUnits = ["Göteborg"],
        OccupationCodes = ["8332"],
        TargetGroups = ["NYANLANDA"],
        PlannedStart = new DateOnly(2026, 5, 4),
        PlannedEnd = new DateOnly(2026, 12, 18),
        PlacesPlanned = 12,
        Lead = new NewOrganisation { Name = "Göteborgs stad", OrganisationNumber = "212000-1355", Type = "KOMMUN" },
        Employers = [.. (employers.Length == 0 ? ["Renova"] : employers).Select(name => new NewTrackEmployer { Name = name, VacanciesEstimated = 6 })],
    };

    /// <summary>The open task of an item; of one employer where the item has one for each.</summary>
    public async Task<TaskRow> OpenTaskAsync(Guid track, string item, string? employer = null) =>
        (await TrackPages.GetAsync(Anna, track, default)).OpenTasks.First(row => Is(row.ItemCode, item) && (employer is null || Is(row.SubjectName, employer)));

    public async Task<TaskChange> ChangeAsync(Guid task, IReadOnlyDictionary<string, string>? values = null, string? reason = null) => new()
    {
        TaskId = task,
        Version = (await TaskPages.GetAsync(Anna, task, default)).Version,
        Values = values ?? new Dictionary<string, string>(),
        Reason = reason,
    };

    /// <summary>Completes the open tasks of an item with evidence that holds.</summary>
    public async Task CompleteAsync(Guid track, params string[] items)
    {
        var employers = (await TrackPages.GetAsync(Anna, track, default)).Row.Employers.Count;
        foreach (var item in items)
        {
            foreach (var row in (await TrackPages.GetAsync(Anna, track, default)).OpenTasks.Where(row => Is(row.ItemCode, item)))
            {
                var decision = await Tasks.CompleteAsync(Anna, await ChangeAsync(row.Id, GoodEvidence.Of(item, Clock, employers)), default);
                decision.Refusals.ShouldBeEmpty(item);
            }
        }
    }

    public async Task OpenGateAsync(Guid track, string gate) => (await Tracks.OpenGateAsync(Anna, track, gate, default)).Refusals.ShouldBeEmpty(gate);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await database.DisposeAsync();
    }

    private static bool Is(string? text, string expected) => string.Equals(text, expected, StringComparison.Ordinal);

    private static Actor Person(string name, Role role) => new() { UserId = Guid.CreateVersion7(), DisplayName = name, Roles = [role] };

    private async Task AddUsersAsync() => await Get<Transactions>().RunAsync(
        async (unit, token) =>
        {
            foreach (var person in new[] { Anna, Bo, Steering, Admin })
            {
                var role = person.Roles[0].Code();
                var row = unit.Db.Roles.Local.FirstOrDefault(known => Is(known.Name, role));
                if (row is null)
                {
                    row = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role };
                    unit.Db.Roles.Add(row);
                }

                var mail = $"{person.DisplayName.Split(' ')[0].ToLowerInvariant()}@example.org";
                unit.Db.Users.Add(new UserAccount { Id = person.UserId, DisplayName = person.DisplayName, UserName = mail, Email = mail });
                unit.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = person.UserId, RoleId = row.Id });
            }

            unit.Db.SteeringGroupMembers.Add(new SteeringGroupMember { GroupId = SteeringGroup.FirstId, UserId = Steering.UserId, Function = "Ordförande" });
            await unit.Db.SaveChangesAsync(token);
        },
        default);
}
