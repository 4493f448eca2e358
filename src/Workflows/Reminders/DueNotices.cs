namespace Jobbspar.Workflows.Reminders;

/// <summary>Decides what becomes of notices that are due. Pure: reads and writes nothing.</summary>
internal sealed class DueNotices(SendingHours hours, ParkedTracks tracks, DateTimeOffset now)
{
    public Fate Decide(IReadOnlyList<Promise> due)
    {
        var fate = new Fate();
        foreach (var promise in due)
        {
            // What goes at once, what is meant for others than the track's coordinators, and what became of a question, is told although the track is parked: the answer may be that it rests.
            if (promise is { TrackId: { } track, AtOnce: false, Addressee: Addressee.Coordinators } && tracks.HasEnded(track))
            {
                fate.Ended.Add(promise.Id);
            }
            else if (promise is { TrackId: { } parked, AtOnce: false, Addressee: Addressee.Coordinators, Code: not NoticeCode.Escalation } && tracks.IsParked(parked))
            {
                fate.Resting.Add(promise.Id);
            }
            else
            {
                Send(fate, promise);
            }
        }

        return fate;
    }

    private void Send(Fate fate, Promise promise)
    {
        switch (Lateness.Of(promise, now))
        {
            case WhenLate.Drop:
                fate.Dropped.Add(promise.Id);
                break;
            case WhenLate.WaitForDigest when Lateness.DigestAfter(hours, now) is { } later:
                fate.Moved.Add((promise.Id, later));
                break;
            default:
                fate.Leaving.Add(promise);
                break;
        }
    }
}
