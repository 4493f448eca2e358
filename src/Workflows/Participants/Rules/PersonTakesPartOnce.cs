using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>
/// A person stands once in a track, and takes part (accepted, active or paused) in one track of a controller at a time (REKR-01, DOMAIN 4.9).
/// Numbers that she had before count.
/// </summary>
internal static class PersonTakesPartOnce
{
    /// <param name="pseudonymInTrack">Number of the participant in the same track who has the identity number; null where there is none.</param>
    public static Refusal? CheckTrack(int? pseudonymInTrack) =>
        pseudonymInTrack is { } number
            ? new Refusal { Rule = nameof(PersonTakesPartOnce), Field = "personnummer", Arguments = [Checklists.Evidence.Written.Number(number)] }
            : null;

    /// <param name="takesPartElsewhere">True where she takes part in another track of the same controller.</param>
    public static Refusal? CheckController(bool takesPartElsewhere) =>
        takesPartElsewhere ? new Refusal { Rule = $"{nameof(PersonTakesPartOnce)}.Controller", Field = "personnummer" } : null;

    /// <param name="row">Row of the same file that has the identity number already.</param>
    public static Refusal InFile(int row) =>
        new() { Rule = $"{nameof(PersonTakesPartOnce)}.File", Field = "personnummer", Arguments = [Checklists.Evidence.Written.Number(row)] };
}
