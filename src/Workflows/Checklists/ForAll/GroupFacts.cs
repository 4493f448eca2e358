using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Checklists.ForAll;

/// <summary>
/// What the shared tasks of recruitment (REKR-06, -11 to -15) ask of each participant, read from her row: one task each for the track, one answer for each participant
/// (docs/adr/0112).
/// </summary>
internal static class GroupFacts
{
    /// <summary>The item that says that the list of candidates is whole.</summary>
    public const string WholeList = "REKR-01";

    /// <summary>The item that is asked once more at the start.</summary>
    public const string Registered = "REKR-11";

    /// <summary>The selection.</summary>
    public const string Selection = "REKR-06";

    /// <summary>What those without a place are told.</summary>
    public const string Told = "REKR-15";

    /// <summary>The shared items, each after those that it builds on.</summary>
    public static IReadOnlyList<string> Items { get; } = ["REKR-14", Registered, "REKR-12", "REKR-13", Selection, Told];

    /// <summary>The field of a shared item's form that counts those who have what it asks for; for the selection, those who wait for it.</summary>
    public static string CountOf(string itemCode) => itemCode switch
    {
        Selection => "obeslutade",
        Told => "besked",
        Registered => "inskrivna",
        "REKR-12" => "bedomda",
        "REKR-13" => "bekraftade",
        _ => "informerade",
    };

    /// <summary>Whether a change of a task may complete or reopen a shared one.</summary>
    public static bool Concerns(ChecklistItem task) => task.SubjectId == task.TrackId && (task.ItemCode is WholeList || Items.Contains(task.ItemCode, StringComparer.Ordinal));

    /// <summary>The participants of tracks, in one statement.</summary>
    public static async Task<ILookup<Guid, GroupMember>> ReadAsync(JobbsparDbContext db, IReadOnlyCollection<Guid> trackIds, CancellationToken cancellationToken) =>
        (await db.Participants
            .AsNoTracking()
            .Where(row => trackIds.Contains(row.TrackId))
            .OrderBy(row => row.Number)
            .Select(row => new GroupMember
            {
                Id = row.Id,
                TrackId = row.TrackId,
                Number = row.Number,
                Status = row.Status,
                Source = row.Source,
                IsRegistered = row.IsRegistered,
                RegistrationVerifiedOn = row.RegistrationVerifiedOn,
                RegistrationVerifiedBy = row.RegistrationVerifiedBy,
                ConditionsAssessedOn = row.ConditionsAssessedOn,
                ConditionsAssessedBy = row.ConditionsAssessedBy,
                Support = row.Support,
                OwnInterestConfirmedOn = row.OwnInterestConfirmedOn,
                OwnInterestConfirmedBy = row.OwnInterestConfirmedBy,
                PrivacyNoticeVersion = row.PrivacyNoticeVersion,
                PrivacyNoticeGivenOn = row.PrivacyNoticeGivenOn,
                NoticeGivenOn = row.NoticeGivenOn,
                NextStep = row.NextStep,
            })
            .ToListAsync(cancellationToken)).ToLookup(row => row.TrackId);

    /// <summary>How a shared task stands.</summary>
    /// <param name="itemCode">Item.</param>
    /// <param name="members">The track's participants.</param>
    /// <param name="checkedBefore">
    /// For the occurrence of REKR-11 that asks once more at the start: the day of the one before it. It is asked of those who are there, and by what was verified since; of
    /// those who have come since and are not accepted yet it is asked for the first time.
    /// </param>
    public static GroupState Of(string itemCode, IEnumerable<GroupMember> members, DateOnly? checkedBefore = null)
    {
        var (concerned, has) = itemCode switch
        {
            Selection => (Concerned(member => member.Status is not ParticipantStatus.Candidate), (Func<GroupMember, bool>)(member => member.Status is not ParticipantStatus.Invited)),
            Told => (Concerned(member => member.IsWithoutPlace), member => member.NoticeGivenOn is not null),
            Registered when checkedBefore is { } before => (
                Concerned(member => member.Status is ParticipantStatus.Invited || (member.WasAccepted && member.Status is not ParticipantStatus.Closed)),
                member => member.IsRegistered && (member.Status is ParticipantStatus.Invited || member.RegistrationVerifiedOn > before)),
            _ => (Concerned(member => member.Status is ParticipantStatus.Invited || member.WasAccepted), HasFact(itemCode)),
        };
        return new GroupState(concerned, concerned.FindAll(member => !has(member)));

        List<GroupMember> Concerned(Func<GroupMember, bool> asked) => [.. members.Where(asked)];
    }

    private static Func<GroupMember, bool> HasFact(string itemCode) => itemCode switch
    {
        Registered => member => member.IsRegistered,
        "REKR-12" => member => member.ConditionsAssessedOn is not null,
        "REKR-13" => member => member.OwnInterestConfirmedOn is not null,
        "REKR-14" => member => member.PrivacyNoticeGivenOn is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(itemCode), itemCode, "Not a shared item."),
    };
}
