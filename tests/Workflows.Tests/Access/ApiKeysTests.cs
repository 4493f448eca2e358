using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Jobbspar.Workflows.Access.Keys.Rules;
using Jobbspar.Workflows.Audit;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tests.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Access;

/// <summary>A key for a program: shown once, kept as a hash, its owner's own, and gone by itself within a year (ADR 110).</summary>
public abstract class ApiKeysTests(DatabaseKind kind) : IAsyncLifetime
{
    private TrackWorld world = null!;

    private ApiKeys Keys => world.Get<ApiKeys>();

    private DateOnly Today => Jobbspar.Workflows.Calendar.SwedishTime.Today(world.Clock);

    public async Task InitializeAsync() => world = await TrackWorld.CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task A_key_opens_until_its_last_day_is_over_and_its_secret_is_kept_nowhere()
    {
        var secret = await MakeAsync(world.Anna, "Statistik", Today.AddDays(2));

        secret.ShouldStartWith(ApiKeys.Prefix);
        (await Keys.OpenAsync(secret, default))!.UserId.ShouldBe(world.Anna.UserId);
        var kept = await world.ReadAsync(db => db.ApiKeys.SingleAsync());
        kept.SecretHash.ShouldNotContain(secret[ApiKeys.Prefix.Length..]);
        (await world.ReadAsync(db => db.AuditEvents.Select(row => row.Arguments).ToListAsync())).ShouldAllBe(said => !said.Contains(secret, StringComparison.Ordinal));
        (await Keys.ListAsync(world.Anna, default)).Single().HasExpired.ShouldBeFalse();

        world.Clock.Advance(TimeSpan.FromDays(2));
        (await Keys.OpenAsync(secret, default)).ShouldNotBeNull("today is its last day");
        world.Clock.Advance(TimeSpan.FromDays(1));
        (await Keys.OpenAsync(secret, default)).ShouldBeNull();
        (await Keys.ListAsync(world.Anna, default)).Single().HasExpired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("jobbspar_")]
    [InlineData("jobbspar_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_key_opens_nothing(string secret)
    {
        await MakeAsync(world.Anna, "Statistik", Today);

        (await Keys.OpenAsync(secret, default)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_fault_of_a_key_is_told_and_nothing_is_made()
    {
        await MakeAsync(world.Anna, "Statistik", Today);

        (await RefusedAsync(null, null)).ShouldBe(["FieldIsFilledIn namn", "FieldIsFilledIn giltigTill"]);
        (await RefusedAsync("statistik ", "3 mars")).ShouldBe([$"{nameof(ApiKeyNameIsFree)} namn", "DateIsWrittenYearMonthDay giltigTill"]);
        (await RefusedAsync(new string('a', 61), Day(Today.AddDays(-1)))).ShouldBe(["TextIsNotTooLong namn", $"{nameof(ApiKeyEndsWithinAYear)} giltigTill"]);
        (await RefusedAsync("19850709-9805", Day(Today.AddYears(1).AddDays(1)))).ShouldBe(["TextNamesNoPersonalNumber namn", $"{nameof(ApiKeyEndsWithinAYear)} giltigTill"]);

        (await Keys.ListAsync(world.Anna, default)).Count.ShouldBe(1);
        await MakeAsync(world.Bo, "Statistik", Today.AddYears(1));
    }

    [Fact]
    public async Task Nobody_has_more_keys_than_she_keeps_in_mind()
    {
        for (var made = 0; made < ApiKeysAreFew.Most; made++)
        {
            await MakeAsync(world.Anna, $"Program {(char)('a' + made)}", Today);
        }

        (await RefusedAsync("Ett till", Day(Today))).ShouldBe([nameof(ApiKeysAreFew)]);
        await Keys.RevokeAsync(world.Anna, (await Keys.ListAsync(world.Anna, default))[0].Id, default);
        await MakeAsync(world.Anna, "Ett till", Today);
    }

    [Fact]
    public async Task A_key_is_ended_by_its_owner_or_an_administrator_and_by_nobody_else()
    {
        var (first, second) = (await MakeAsync(world.Anna, "Ett", Today), await MakeAsync(world.Anna, "Två", Today));
        var keys = (await Keys.ListAsync(world.Anna, default)).ToDictionary(key => key.Name, key => key.Id, StringComparer.Ordinal);

        await Should.ThrowAsync<AccessDeniedException>(() => Keys.RevokeAsync(world.Bo, keys["Ett"], default));
        await Should.ThrowAsync<AccessDeniedException>(() => Keys.OfUserAsync(world.Bo, world.Anna.UserId, default));
        await Should.ThrowAsync<AccessDeniedException>(() => Keys.RevokeAsync(world.Admin, Guid.NewGuid(), default));
        (await Keys.ListAsync(world.Bo, default)).ShouldBeEmpty();
        (await Keys.OpenAsync(first, default)).ShouldNotBeNull();

        (await Keys.RevokeAsync(world.Anna, keys["Ett"], default)).Accepted.ShouldBeTrue();
        (await Keys.OfUserAsync(world.Admin, world.Anna.UserId, default)).Select(key => key.Name).ShouldBe(["Två"]);
        (await Keys.RevokeAsync(world.Admin, keys["Två"], default)).Accepted.ShouldBeTrue();
        (await Keys.RevokeAsync(world.Admin, keys["Två"], default)).Accepted.ShouldBeTrue("twice is once");

        (await Keys.OpenAsync(first, default)).ShouldBeNull();
        (await Keys.OpenAsync(second, default)).ShouldBeNull();
        var told = await world.ReadAsync(db => db.AuditEvents.Where(row => row.Action == AuditAction.ApiKeyMade || row.Action == AuditAction.ApiKeyEnded).OrderBy(row => row.Id).ToListAsync());
        told.Select(row => (row.Action, row.ActorId, row.SubjectId)).ShouldBe(
        [
            (AuditAction.ApiKeyMade, world.Anna.UserId, keys["Ett"]),
            (AuditAction.ApiKeyMade, world.Anna.UserId, keys["Två"]),
            (AuditAction.ApiKeyEnded, world.Anna.UserId, keys["Ett"]),
            (AuditAction.ApiKeyEnded, world.Admin.UserId, keys["Två"]),
        ]);
    }

    [Fact]
    public async Task The_latest_day_of_use_is_noted()
    {
        var secret = await MakeAsync(world.Anna, "Statistik", Today.AddDays(9));
        (await Keys.ListAsync(world.Anna, default)).Single().LastUsedOn.ShouldBeNull();

        await Keys.UsedAsync((await Keys.OpenAsync(secret, default))!, default);
        (await Keys.ListAsync(world.Anna, default)).Single().LastUsedOn.ShouldBe(Today);
        world.Clock.Advance(TimeSpan.FromDays(3));
        await Keys.UsedAsync((await Keys.OpenAsync(secret, default))!, default);

        (await Keys.ListAsync(world.Anna, default)).Single().LastUsedOn.ShouldBe(Today);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> MakeAsync(Actor actor, string name, DateOnly expiresOn)
    {
        var made = await Keys.CreateAsync(actor, new ApiKeyForm { Name = name, ExpiresOn = Day(expiresOn) }, default);
        made.Refusals.ShouldBeEmpty();
        return made.Value!;
    }

    private async Task<IReadOnlyList<string>> RefusedAsync(string? name, string? expiresOn) =>
        [.. (await Keys.CreateAsync(world.Anna, new ApiKeyForm { Name = name, ExpiresOn = expiresOn }, default)).Refusals.Select(refusal => $"{refusal.Rule} {refusal.Field}".TrimEnd())];

    public sealed class OnSqlite() : ApiKeysTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ApiKeysTests(DatabaseKind.PostgreSql);
}
