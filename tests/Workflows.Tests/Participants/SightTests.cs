using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.FollowUps;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using static Jobbspar.Workflows.Tests.Participants.ParticipantWorld;

namespace Jobbspar.Workflows.Tests.Participants;

/// <summary>Who sees whom: other tracks, other organisations, protected identities, the steering group and administrators (DOMAIN 2.2, 8.3, 8.4).</summary>
public abstract class SightTests(DatabaseKind kind) : IAsyncLifetime
{
    private ParticipantWorld world = null!;

    public async Task InitializeAsync() => world = await CreateAsync(kind);

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task Somebody_elses_participant_and_one_that_never_was_get_the_same_answer()
    {
        var participant = await world.RegisterAsync();

        foreach (var id in new[] { participant, Guid.CreateVersion7() })
        {
            foreach (var actor in new[] { world.World.Bo, world.World.Steering, world.World.Admin })
            {
                (await Should.ThrowAsync<AccessDeniedException>(() => world.PageAsync(id, actor))).Action.ShouldBe("ViewParticipants");
                (await Should.ThrowAsync<AccessDeniedException>(() => world.Participants.MoveAsync(actor, id, ParticipantStatus.Paused, Today, default))).Action.ShouldBe("ChangeParticipants");
                (await Should.ThrowAsync<AccessDeniedException>(() => world.Identities.RevealAsync(actor, id, RevealReason.Decision, default))).Action.ShouldBe("RevealIdentity");
            }
        }
    }

    [Fact]
    public async Task The_steering_group_sees_numbers_and_none_below_five()
    {
        for (var number = 0; number < 6; number++)
        {
            await world.RegisterAsync(Person($"Person {number}", number: null));
        }

        await world.DecideAsync(await world.RegisterAsync(Person("En Till", number: null)), Workflows.Recruitment.SelectionOutcome.Declined);

        var page = await world.Pages.ListAsync(world.World.Steering, world.Track, default);

        page.Rows.ShouldBeNull();
        page.Counts.ShouldBe([new(ParticipantStatus.Candidate, 6), new(ParticipantStatus.Declined, null)]);
    }

    [Fact]
    public async Task An_administrator_sees_participants_for_a_reason_and_an_hour_and_changes_nothing()
    {
        var participant = await world.RegisterAsync();
        (await world.Pages.ListAsync(world.World.Admin, world.Track, default)).Rows.ShouldBeNull();
        Rules(await world.Identities.OpenInEmergencyAsync(world.World.Admin, world.Track, " ", default)).ShouldBe(["TextIsWritten"]);
        Accepted(await world.Identities.OpenInEmergencyAsync(world.World.Admin, world.Track, "Koordinatorn är sjuk och ett beslut brådskar", default));

        (await world.PageAsync(participant, world.World.Admin)).MayChange.ShouldBeFalse();
        (await world.Pages.ListAsync(world.World.Admin, world.Track, default)).Rows!.Single().Name.ShouldBe("Ada Adamsson");
        await Should.ThrowAsync<AccessDeniedException>(() => world.Participants.MoveAsync(world.World.Admin, participant, ParticipantStatus.Paused, Today, default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Identities.OpenInEmergencyAsync(world.World.Bo, world.Track, "Nyfiken", default));

        world.World.Clock.Advance(EmergencyAccess.Lasts);
        (await world.Pages.ListAsync(world.World.Admin, world.Track, default)).Rows.ShouldBeNull("it ends by itself");
    }

    [Fact]
    public async Task Another_organisations_coordinator_sees_a_pseudonym_until_there_is_a_written_consent()
    {
        var participant = await world.RegisterAsync();
        var service = await JoinAsync(world.World.Bo);

        (await world.PageAsync(participant, world.World.Bo)).Row.IsPseudonym.ShouldBeTrue();
        (await world.PageAsync(participant, world.World.Bo)).MaskedNumber.ShouldBeNull();
        await world.PrepareAsync(participant);
        Rules(await world.DecideAsync(participant)).ShouldBe(["SharingRestsOnWrittenConsent"]);

        var owner = (await world.PageAsync(participant)).OwnerOrganisationId;
        var consents = world.World.Get<ConsentCommands>();
        Rules(await consents.RegisterAsync(world.World.Anna, participant, Consent(owner, service) with { IsWritten = false }, default)).ShouldBe(["ConsentIsWritten"]);
        Rules(await consents.RegisterAsync(world.World.Anna, participant, Consent(owner, owner), default)).ShouldBe(["ConsentIsWritten.SameParty"]);
        Rules(await consents.RegisterAsync(world.World.Anna, participant, Consent(owner, service) with { ValidUntil = Today.AddDays(-1) }, default)).ShouldBe(["LastDayIsNotBeforeTheFirst"]);
        var consent = Accepted(await consents.RegisterAsync(world.World.Anna, participant, Consent(owner, service), default));

        (await world.PageAsync(participant, world.World.Bo)).Row.Name.ShouldBe("Ada Adamsson");
        Accepted(await world.DecideAsync(participant));
        Accepted(await consents.WithdrawAsync(world.World.Anna, consent, Today, default));
        (await world.PageAsync(participant, world.World.Bo)).Row.Name.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task Income_support_as_the_source_is_shown_to_users_of_a_municipality_only()
    {
        var participant = await world.RegisterAsync(Person() with { Source = "EKONOMISKT_BISTAND" });
        await JoinAsync(world.World.Bo);

        (await world.PageAsync(participant)).Said.Source.ShouldBe("EKONOMISKT_BISTAND");
        (await world.PageAsync(participant, world.World.Bo)).Said.Source.ShouldBe("ANNAT");
    }

    [Fact]
    public async Task Protection_erases_the_identity_and_leaves_a_pseudonym()
    {
        var participant = await world.RegisterAsync(Person() with { Phone = "031-123456" });
        Accepted(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, kind: null, "191212121212", NumberChangeReason.Corrected, default));

        Accepted(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.SecrecyMarking, keepIdentity: false, shown: null, default));

        var row = await world.World.ReadAsync(db => db.Participants.SingleAsync(row => row.Id == participant));
        (row.Name, row.SealedNumber, row.NumberHash, row.SealedPhone).ShouldBe((null, null, null, null));
        (await world.World.ReadAsync(db => db.ReplacedNumbers.CountAsync())).ShouldBe(0);
        (await world.PageAsync(participant)).Row.Name.ShouldBe(Texts(1));
        Rules(await world.Identities.RevealAsync(world.World.Anna, participant, RevealReason.Decision, default)).ShouldBe(["NumberIsKept"]);
        Rules(await world.Identities.ReplaceNumberAsync(world.World.Anna, participant, kind: null, "198507099805", NumberChangeReason.Corrected, default)).ShouldBe(["ProtectedIdentityIsNotKept"]);
    }

    [Fact]
    public async Task Protection_is_raised_whatever_was_shown_and_lowered_only_as_it_was_shown()
    {
        var participant = await world.RegisterAsync(Person());
        var before = (await world.PageAsync(participant)).Version;
        Accepted(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.SecrecyMarking, keepIdentity: true, shown: before, default));

        // Somebody who saw her without protection, and somebody who saw nothing.
        foreach (var shown in (int?[])[before, null])
        {
            Rules(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.None, keepIdentity: false, shown, default)).ShouldBe(["ParticipantWasNotChangedMeanwhile"]);
        }

        var page = await world.PageAsync(participant);
        page.Protection.ShouldBe(ProtectionLevel.SecrecyMarking);
        Accepted(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.ProtectedRegistration, keepIdentity: true, shown: before, default));
        Rules(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.SecrecyMarking, keepIdentity: true, shown: page.Version, default)).ShouldBe(["ParticipantWasNotChangedMeanwhile"]);

        Accepted(await world.Identities.ProtectAsync(world.World.Anna, participant, ProtectionLevel.None, keepIdentity: false, shown: (await world.PageAsync(participant)).Version, default));

        (await world.PageAsync(participant)).Protection.ShouldBe(ProtectionLevel.None);
    }

    [Fact]
    public async Task A_protected_person_is_registered_without_identity_unless_expressly_kept()
    {
        var said = Person() with { Protection = "SEKRETESSMARKERING", Phone = "031-1" };
        Rules(await world.Participants.RegisterAsync(world.World.Anna, world.Track, said, default)).ShouldBe(["ProtectedIdentityIsNotKept", "ProtectedIdentityIsNotKept", "ProtectedIdentityIsNotKept"]);
        Rules(await world.Participants.RegisterAsync(world.World.Anna, world.Track, said with { Protection = "FINGERADE", KeepIdentity = true }, default)).ShouldBe(["ProtectedIdentityIsNotKept.Fictitious"]);

        var pseudonymous = await world.RegisterAsync(new() { Protection = "FINGERADE", Source = "AF" });
        (await world.PageAsync(pseudonymous)).Row.IsPseudonym.ShouldBeTrue();
    }

    [Fact]
    public async Task A_kept_protected_identity_is_there_for_named_users_only()
    {
        var participant = await world.RegisterAsync(Person() with { Protection = "SKYDDAD_FOLKBOKFORING", KeepIdentity = true });
        await JoinAsync(world.World.Bo, OrganisationType.Municipality);

        (await world.PageAsync(participant)).Row.Name.ShouldBe("Ada Adamsson");
        (await world.Pages.ListAsync(world.World.Bo, world.Track, default)).Rows.ShouldBeEmpty();
        await Should.ThrowAsync<AccessDeniedException>(() => world.PageAsync(participant, world.World.Bo));
        Accepted(await world.Identities.OpenInEmergencyAsync(world.World.Admin, world.Track, "Felsökning", default));
        await Should.ThrowAsync<AccessDeniedException>(() => world.PageAsync(participant, world.World.Admin));

        Rules(await world.Identities.NameReaderAsync(world.World.Anna, participant, world.World.Steering.UserId, default)).ShouldBe(["ReaderIsNamedForProtected.Coordinator"]);
        Accepted(await world.Identities.NameReaderAsync(world.World.Anna, participant, world.World.Bo.UserId, default));
        (await world.PageAsync(participant, world.World.Bo)).Row.Name.ShouldBe("Ada Adamsson");
    }

    [Fact]
    public async Task Whoever_is_not_named_for_a_kept_identity_can_do_nothing_about_her_and_learns_nothing_by_trying()
    {
        var participant = await world.AcceptAsync(Person() with { Protection = "SKYDDAD_FOLKBOKFORING", KeepIdentity = true });
        await JoinAsync(world.World.Bo, OrganisationType.Municipality);
        var followUp = new ParticipantFollowUp { NextOn = Today.AddDays(28), ParticipantId = participant, HeldOn = Today, Progression = Progression.Forward, PlanFollowed = Fulfilment.Yes, InterventionsGiven = Fulfilment.Yes, NextStepKnown = true, DropoutRisk = DropoutRisk.Low };
        var employment = new EmploymentContent { ParticipantId = participant, EmployerName = "Renova", Form = EmploymentKind.Permanent, ExtentPercent = 100, StartsOn = Today, SubsidyNeeded = SubsidyNeed.No };
        var closure = new NewClosure { ParticipantId = participant, Outcome = ClosureOutcome.Other, OtherOutcome = OtherOutcome.Moved, ClosedOn = Today, AsPlanned = true };

        async Task<string[]> TriesAsync(Guid id) =>
        [
            .. Rules(await world.World.Get<FollowUpCommands>().RegisterAsync(world.World.Bo, world.Track, followUp with { ParticipantId = id }, default)),
            .. Rules(await world.World.Get<EmploymentCommands>().RegisterAsync(world.World.Bo, world.Track, employment with { ParticipantId = id }, default)),
            .. Rules(await world.World.Get<ClosureCommands>().CloseAsync(world.World.Bo, world.Track, closure with { ParticipantId = id }, default)),
        ];
        var refused = await TriesAsync(participant);
        refused.ShouldBe(await TriesAsync(Guid.CreateVersion7()), "as if there were nobody");
        refused.Count(rule => rule is "ParticipantTakesPart").ShouldBe(3);
        Accepted(await world.World.Get<FollowUpCommands>().RegisterAsync(world.World.Anna, world.Track, followUp, default));
    }

    private static NewConsent Consent(Guid from, Guid to) => new()
    {
        FromOrganisationId = from,
        ToOrganisationId = to,
        Purpose = SharingPurpose.Cooperation,
        Basis = SharingBasis.Consent,
        GivenOn = Today,
        ValidUntil = Today.AddYears(1),
        IsWritten = true,
        DocumentReference = "AMF-2026/17",
    };

    private static string Texts(int number) => Workflows.Texts.ParticipantTexts.Pseudonym(number);

    /// <summary>Makes somebody a second coordinator of the track, with an organisation of her own.</summary>
    private async Task<Guid> JoinAsync(Actor actor, OrganisationType type = OrganisationType.EmploymentService)
    {
        var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = "Arbetsförmedlingen Göteborg", Type = type };
        await world.World.Get<Transactions>().RunAsync(
            async (unit, token) =>
            {
                if (type is not OrganisationType.Municipality)
                {
                    unit.Db.Organisations.Add(organisation);
                    (await unit.Db.Users.SingleAsync(user => user.Id == actor.UserId, token)).OrganisationId = organisation.Id;
                }

                unit.Db.CoordinatorAssignments.Add(new() { Id = Guid.CreateVersion7(), TrackId = world.Track, UserId = actor.UserId, IsSubstitute = true, ValidFrom = Today });
            },
            default);
        return organisation.Id;
    }

    public sealed class OnSqlite() : SightTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SightTests(DatabaseKind.PostgreSql);
}
