using System.Text;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Tests.Access;

/// <summary>A right that slips in unnoticed shows a coordinator another coordinator's people.</summary>
public sealed class AccessRightsTests
{
    private static readonly TrackStatus[] Underway = [TrackStatus.Planning, TrackStatus.Recruitment, TrackStatus.Implementation, TrackStatus.Closure];
    private static readonly ChecklistStatus[] OpenStates = [ChecklistStatus.NotStarted, ChecklistStatus.InProgress, ChecklistStatus.Reopened];
    private readonly AccessRights rights = new();

    public static TheoryData<Role, AccessAction> EveryRoleAndAction => Every();

    /// <summary>Every role × action × reach × track status × task status × strength × gate, against a second statement of the rules.</summary>
    [Theory]
    [MemberData(nameof(EveryRoleAndAction))]
    public void Allowed_EveryCell_IsAsTheRulesInWords(Role role, AccessAction action)
    {
        var actor = Someone(role);
        foreach (var scope in EveryScope())
        {
            rights.Allowed(actor, action, scope).ShouldBe(ByTheWords(role, action, scope), $"{role} {action} {scope}");
        }
    }

    [Theory]
    [MemberData(nameof(EveryRoleAndAction))]
    public void Allowed_NobodyWithoutARole_MayDoAnything(Role _, AccessAction action) =>
        EveryScope().ShouldAllBe(scope => !rights.Allowed(Someone(), action, scope));

    [Fact]
    public void Allowed_SeveralRoles_AddUp()
    {
        var both = Someone(Role.Coordinator, Role.Administrator);

        rights.Allowed(both, AccessAction.ManageUsers, AccessScope.Nothing).ShouldBeTrue();
        rights.Allowed(both, AccessAction.StartTrack, AccessScope.Nothing).ShouldBeTrue();
        rights.Allowed(both, AccessAction.ViewTask, AccessScope.OfTask(TrackStatus.Planning, isAssigned: false, ChecklistStatus.NotStarted, "H", gateHasOpened: false)).ShouldBeFalse();
    }

    [Fact]
    public void Demand_WithoutTheRight_NamesTheAction() =>
        Should.Throw<AccessDeniedException>(() => rights.Demand(Someone(Role.SteeringGroup), AccessAction.OpenGate, AccessScope.OfTrack(TrackStatus.Planning, isAssigned: true)))
            .Action.ShouldBe("OpenGate");

    [Fact]
    public void AllowedNames_OpenWaivableTaskOfHerOwnTrack_IsWhatThePageOffers() =>
        rights.AllowedNames(Someone(Role.Coordinator), AccessScope.OfTask(TrackStatus.Planning, isAssigned: true, ChecklistStatus.InProgress, "W", gateHasOpened: false))
            .ShouldBe(
                [
                    "StartTrack",
                    "ImportTrack",
                    "ViewTrack",
                    "OpenGate",
                    "RaiseItem",
                    "ChangePlan",
                    "ViewTask",
                    "CompleteTask",
                    "SaveDraft",
                    "WaiveTask",
                    "CommentTask",
                    "ViewGaps",
                    "ChangeGaps",
                    "ParkTrack",
                    "CancelTrack",
                    "ViewFollowUps",
                    "RegisterFollowUp",
                    "CloseParticipant",
                    "FollowEmployment",
                    "ViewSummary",
                    "ImportProfile",
                    "ViewOrganisations",
                    "ManageWorkplaces",
                    "RevealSoleTrader",
                    "ViewEmployers",
                    "ChangeEmployers",
                    "ViewContacts",
                    "ViewProfiles",
                    "ChangeProfiles",
                    "ViewLettersOfIntent",
                    "ChangeLettersOfIntent",
                    "ViewParticipantCounts",
                    "ViewParticipants",
                    "ChangeParticipants",
                    "RevealIdentity",
                    "DecideNewRound",
                    "HandOverRecords",
                    "ViewCatalogue",
                    "ChangeCatalogue",
                    "ViewInterventions",
                    "ChangeInterventions",
                    "ViewEscalations",
                    "RaiseEscalation",
                ],
                ignoreOrder: true);

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-07-31", true)]
    [InlineData("2026-08-01", false)]
    public void A_substitute_is_active_from_the_first_to_the_last_day(string today, bool expected)
    {
        var user = Guid.NewGuid();
        var date = DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var cover = new CoordinatorAssignment
        {
            Id = Guid.NewGuid(),
            TrackId = Guid.NewGuid(),
            UserId = user,
            IsSubstitute = true,
            ValidFrom = new DateOnly(2026, 7, 1),
            ValidTo = new DateOnly(2026, 7, 31),
        };

        cover.IsActiveOn(date).ShouldBe(expected);
        CoordinatorAssignment.ActiveFor(user, date).Compile()(cover).ShouldBe(expected);
        CoordinatorAssignment.ActiveFor(Guid.NewGuid(), date).Compile()(cover).ShouldBeFalse();
    }

    [Fact]
    public void The_document_of_rights_says_what_the_matrix_says() => WrittenDocument.ShouldBeCurrent("docs/rattigheter.md", Document());

    private static bool ByTheWords(Role role, AccessAction action, AccessScope scope)
    {
        var underway = scope.Track is { } track && Underway.Contains(track);
        var ended = scope.Track is TrackStatus.Closed or TrackStatus.Cancelled;
        var open = scope.Task is { } task && OpenStates.Contains(task);
        return (role, action) switch
        {
            (_, AccessAction.ViewOwnNotifications or AccessAction.ChangeOwnReminders or AccessAction.HoldApiKeys) => scope.IsOwn,
            (Role.Coordinator, AccessAction.ViewOwnTasks) => scope.IsOwn,
            (Role.Coordinator, AccessAction.StartTrack or AccessAction.ImportTrack or AccessAction.ImportProfile or AccessAction.ViewOrganisations or AccessAction.ManageWorkplaces or AccessAction.RevealSoleTrader) => true,
            (Role.Coordinator, AccessAction.ViewEmployers or AccessAction.ViewContacts or AccessAction.ViewProfiles or AccessAction.ViewLettersOfIntent) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.ChangeEmployers or AccessAction.ChangeProfiles or AccessAction.ChangeLettersOfIntent) => scope.IsAssigned && underway,
            (Role.SteeringGroup, AccessAction.ViewEmployers or AccessAction.ViewProfiles or AccessAction.ViewLettersOfIntent or AccessAction.ViewInterventions or AccessAction.ViewParticipantCounts) => scope.IsSteering,
            (Role.Administrator, AccessAction.ViewEmployers or AccessAction.ViewProfiles or AccessAction.ViewLettersOfIntent) => true,
            (Role.Administrator, AccessAction.ImportProfile or AccessAction.ViewOrganisations or AccessAction.ManageOrganisations or AccessAction.ManageWorkplaces or AccessAction.RevealSoleTrader) => true,
            (Role.Coordinator, AccessAction.ViewTrack or AccessAction.ViewTask) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.OpenGate or AccessAction.RaiseItem or AccessAction.ChangePlan) => scope.IsAssigned && underway,
            (Role.Coordinator, AccessAction.CompleteTask or AccessAction.SaveDraft) => scope.IsAssigned && open && (underway || (scope.Track is TrackStatus.Closed && scope.OutlivesTrack)),
            (Role.Coordinator, AccessAction.WaiveTask) => scope.IsAssigned && underway && open && scope.GateStrength is "W",
            (Role.Coordinator, AccessAction.MarkNotApplicable) => scope.IsAssigned && underway && open && scope.GateStrength is "A",
            (Role.Coordinator, AccessAction.SendBackTask) => scope.IsAssigned && underway && scope.Task is not null && !open && !scope.GateHasOpened,
            (Role.Coordinator, AccessAction.ViewInterventions) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.ChangeInterventions) => scope.IsAssigned && scope.Track is not null && !ended,
            (_, AccessAction.ViewCatalogue) => true,
            (Role.Coordinator or Role.Administrator, AccessAction.ChangeCatalogue) => true,
            (Role.Administrator, AccessAction.ViewInterventions) => true,
            (Role.Coordinator, AccessAction.ViewFollowUps or AccessAction.FollowEmployment or AccessAction.ViewSummary or AccessAction.DecideNewRound or AccessAction.HandOverRecords) => scope.IsAssigned,
            (Role.Administrator, AccessAction.HandOverRecords or AccessAction.ManageRetention or AccessAction.ReviewAccessLog) => true,
            (Role.Coordinator, AccessAction.RegisterFollowUp or AccessAction.CloseParticipant) => scope.IsAssigned && underway,
            (Role.SteeringGroup, AccessAction.ViewSummary or AccessAction.DecideNewRound) => scope.IsSteering,
            (Role.Coordinator, AccessAction.CommentTask) => scope.IsAssigned && scope.Track is not null && !ended,
            (Role.Coordinator, AccessAction.ViewGaps) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.ChangeGaps) => scope.IsAssigned && underway,
            (Role.Coordinator, AccessAction.ParkTrack or AccessAction.CancelTrack) => scope.IsAssigned && scope.Track is not null && !ended,
            (Role.Administrator, AccessAction.ViewGaps) => true,
            (Role.Administrator, AccessAction.ChangeThresholds or AccessAction.ChangeCalendars) => true,
            (Role.Coordinator, AccessAction.ViewEscalations) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.RaiseEscalation) => scope.IsAssigned && scope.Track is not null && !ended,
            (Role.SteeringGroup, AccessAction.ViewTrack or AccessAction.ViewGaps or AccessAction.ViewEscalations or AccessAction.DecideEscalation) => scope.IsSteering || scope.IsNamed,
            (Role.Administrator, AccessAction.ManageEscalationRecipients or AccessAction.ManageSteeringGroups) => true,
            (Role.Coordinator, AccessAction.ViewParticipantCounts or AccessAction.ViewParticipants or AccessAction.RevealIdentity) => scope.IsAssigned,
            (Role.Coordinator, AccessAction.ChangeParticipants) => scope.IsAssigned && underway,
            (Role.Administrator, AccessAction.ViewTrack or AccessAction.ViewParticipantCounts) => true,
            (Role.Administrator, AccessAction.OpenParticipantsInEmergency) => true,
            (Role.Administrator, AccessAction.AssignCoordinator) => scope.Track is not null && !ended,
            (Role.Administrator, AccessAction.ManageUsers or AccessAction.ViewDefinitions or AccessAction.ChangeDefinitions or AccessAction.MigrateInstances or AccessAction.ControlInstances or AccessAction.ViewOperations or AccessAction.ChangeReminders or AccessAction.ControlOperations) => true,
            _ => false,
        };
    }

    private static IEnumerable<AccessScope> EveryScope()
    {
        TrackStatus?[] tracks = [null, .. Enum.GetValues<TrackStatus>()];
        ChecklistStatus?[] tasks = [null, .. Enum.GetValues<ChecklistStatus>()];
        string?[] strengths = [null, "H", "W", "A"];
        return
            from track in tracks
            from task in tasks
            from strength in strengths
            from flags in Enumerable.Range(0, 64)
            select new AccessScope
            {
                Track = track,
                Task = task,
                GateStrength = strength,
                IsOwn = (flags & 1) != 0,
                IsAssigned = (flags & 2) != 0,
                GateHasOpened = (flags & 4) != 0,
                OutlivesTrack = (flags & 8) != 0,
                IsSteering = (flags & 16) != 0,
                IsNamed = (flags & 32) != 0,
            };
    }

    private static TheoryData<Role, AccessAction> Every()
    {
        var data = new TheoryData<Role, AccessAction>();
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var action in Enum.GetValues<AccessAction>())
            {
                data.Add(role, action);
            }
        }

        return data;
    }

    private static Actor Someone(params Role[] roles) => new() { UserId = Guid.NewGuid(), DisplayName = "Någon", Roles = roles };

    private static string Document()
    {
        var text = new StringBuilder("""
            # Rättigheter

            Skrivs av testet `AccessRightsTests` ur `src/Workflows/Access/RightsMatrix.cs`. Det som inte står här är inte tillåtet.

            | Roll | Handling | Omfattning | Jobbspåret är | Uppgiften är |
            |---|---|---|---|---|

            """);
        foreach (var right in RightsMatrix.Rights)
        {
            text.Append("| ").Append(right.Role.Code()).Append(" | `").Append(right.Action).Append("` | ").Append(InWords(right.Reach)).Append(" | ")
                .Append(InWords(right.Track)).Append(" | ").Append(InWords(right.Task)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string InWords(Reach reach) => reach switch
    {
        Reach.Everything => "allt",
        Reach.AssignedTracks => "jobbspår där hon är koordinator eller ersättare i dag",
        Reach.SteeredTracks => "jobbspår som hennes styrgrupp svarar för i dag",
        Reach.NamedTracks => "jobbspår vars frågor hon är utsedd att ta emot",
        _ => "det egna",
    };

    private static string InWords(TrackCondition condition) => condition switch
    {
        TrackCondition.Underway => "i någon av de fyra faserna",
        TrackCondition.Closed => "avslutat",
        TrackCondition.NotEnded => "varken avslutat eller avbrutet",
        _ => "–",
    };

    private static string InWords(TaskCondition condition) => condition switch
    {
        TaskCondition.Open => "öppen",
        TaskCondition.OpenAndOutliving => "öppen, följs upp efter avslutet",
        TaskCondition.OpenAndWaivable => "öppen, spärr med undantag (W)",
        TaskCondition.OpenAndAdvisory => "öppen, rådgivande (A)",
        TaskCondition.FinishedBeforeShutGate => "klar, och dess spärr är stängd",
        _ => "–",
    };
}
