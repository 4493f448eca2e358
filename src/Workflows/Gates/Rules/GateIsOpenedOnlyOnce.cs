using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>A gate that has opened is not opened again; whoever comes second is told who did it and when.</summary>
internal static class GateIsOpenedOnlyOnce
{
    public static Refusal? Check(TrackGate gate, string openedBy) => gate.OpenedAt is { } at
        ? new() { Rule = nameof(GateIsOpenedOnlyOnce), Arguments = [gate.Gate, openedBy, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)] }
        : null;
}
