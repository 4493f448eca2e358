using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Workflows.Steering;

/// <summary>Promises that the steering group is told of its meetings: when one is called, two working days before it, and when it is called off.</summary>
public sealed class MeetingNotices(Notices notices, WorkingDayCalendar calendar, SendingHours hours, TimeProvider clock)
{
    private const int DaysBefore = 2;

    /// <summary>A meeting was planned.</summary>
    internal async Task CallAsync(JobbsparDbContext db, SteeringMeeting meeting, CancellationToken cancellationToken)
    {
        await PromiseAsync(db, meeting, "kallelse", dueAt: null, cancellationToken);
        var near = hours.OpensOn(calendar.AddWorkingDays(meeting.HeldOn, -DaysBefore));
        if (near > hours.NextOpening(clock.GetUtcNow()))
        {
            await PromiseAsync(db, meeting, "nara", near, cancellationToken);
        }
    }

    /// <summary>It was called off: who was told of it is told of that, who was not is told nothing.</summary>
    internal async Task CallOffAsync(JobbsparDbContext db, SteeringMeeting meeting, CancellationToken cancellationToken)
    {
        if (await notices.WithdrawAsync(db, Key(meeting, "kallelse"), cancellationToken) == 0)
        {
            await PromiseAsync(db, meeting, "installt", dueAt: null, cancellationToken);
        }

        await notices.WithdrawAsync(db, Key(meeting, "nara"), cancellationToken);
    }

    /// <summary>Its minutes are closed.</summary>
    internal Task<int> IsHeldAsync(JobbsparDbContext db, SteeringMeeting meeting, CancellationToken cancellationToken) => notices.WithdrawAsync(db, Key(meeting, ""), cancellationToken);

    private static string Key(SteeringMeeting meeting, string what) => $"mote:{meeting.Id:N}:{what}";

    private Task<bool> PromiseAsync(JobbsparDbContext db, SteeringMeeting meeting, string what, DateTimeOffset? dueAt, CancellationToken cancellationToken) =>
        notices.PromiseAsync(
            db,
            new Notice { Key = Key(meeting, what), Code = NoticeCode.FollowUp, To = Addressee.SteeringGroup, SteeringGroupId = meeting.SteeringGroupId, Link = $"/styrgrupp/moten/{meeting.Id}", DueAt = dueAt, WhenLate = WhenLate.SendLate },
            cancellationToken);
}
