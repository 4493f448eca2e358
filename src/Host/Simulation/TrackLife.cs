using Jobbspar.Host.Demo;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Simulation;

/// <summary>Where one track stands while it is lived through.</summary>
internal sealed class TrackLife(SimulatedTrack track, Actor coordinator)
{
    private static readonly string[] Gates = ["G1", "G2", "G3", "G4"];

    public SimulatedTrack Track => track;

    public Actor Coordinator => coordinator;

    public Guid Id { get; set; }

    public bool IsUnderway => Id != Guid.Empty && !IsClosed;

    public int GatesOpened { get; private set; }

    public bool IsClosed => GatesOpened == Gates.Length;

    /// <summary>The gate that it stands before.</summary>
    public string Gate => Gates[GatesOpened];

    /// <summary>Day on which the first gate was opened; null until then.</summary>
    public DateOnly? RecruitsSince { get; private set; }

    /// <summary>The employers' parts, by name.</summary>
    public IReadOnlyList<Guid> Employers { get; set; } = [];

    /// <summary>Workplaces by the place of their employer in <see cref="Employers"/> and their own among that one's.</summary>
    public Dictionary<(int Employer, int Place), Guid> Workplaces { get; } = [];

    public IReadOnlyList<ParticipantLife> Participants { get; set; } = [];

    /// <summary>Open tasks as they were last read.</summary>
    public IReadOnlyList<OpenTask> Tasks { get; set; } = [];

    /// <summary>True where the tasks may be others by now.</summary>
    public bool HasChanged { get; set; }

    /// <summary>True once the neglected item is taken care of after all.</summary>
    public bool IsReleased { get; set; }

    public DateOnly? GateTriedOn { get; set; }

    public bool DidSomethingSinceTheGate { get; set; } = true;

    /// <summary>The same track, as the example's evidence reads it.</summary>
    public DemoTrack AsExample => new() { Coordinator = coordinator.DisplayName, Substitute = "", Registered = 0, Start = 0, End = 0, Form = track.Form };

    /// <summary>0 for the track, then its employers, then its participants: the same in every run, unlike ids.</summary>
    public int OrdinalOf(Guid subject)
    {
        if (subject == Id)
        {
            return 0;
        }

        var employer = Employers.ToList().IndexOf(subject);
        return employer >= 0 ? employer + 1 : 100 + (ParticipantOf(subject)?.Plan.Number ?? 0);
    }

    public ParticipantLife? ParticipantOf(Guid subject) => Participants.FirstOrDefault(one => one.Id == subject && subject != Guid.Empty);

    public void Opened(DateOnly day)
    {
        GatesOpened++;
        RecruitsSince ??= day;
        GateTriedOn = null;
    }
}
