using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Gaps;
using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Tracks.Parking;

namespace Jobbspar.Workflows.Texts;

/// <summary>What gaps and stuck tracks are called.</summary>
public static partial class DomainTexts
{
    /// <summary>A gap that somebody is told of: what it is, how grave and from when; never whose.</summary>
    public static string GapNotice(GapKind kind, GapSeverity severity, DateOnly firstDay) =>
        Format(Find("Notice.GLAPP.Of"), [Gap(kind), Severity(severity), firstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);

    /// <summary>Name of a kind of gap.</summary>
    public static string Gap(GapKind kind) => Find($"GapKind.{kind.Code()}");

    /// <summary>How grave a gap is.</summary>
    public static string Severity(GapSeverity severity) => Find($"GapSeverity.{severity.Code()}");

    /// <summary>Why there is a gap.</summary>
    public static string Cause(GapCause cause) => Find($"GapCause.{cause.Code()}");

    /// <summary>What is done about a gap.</summary>
    public static string Measure(GapMeasure measure) => Find($"GapMeasure.{measure.Code()}");

    /// <summary>How a gap closed.</summary>
    public static string Closed(GapCloseReason reason) => Find($"GapCloseReason.{reason.Code()}");

    /// <summary>Name of a cause for which tracks are stuck.</summary>
    public static string Stuck(StuckKind kind) => Find($"StuckKind.{kind.Code()}");

    /// <summary>What is wrong, as a sentence.</summary>
    public static string StuckSentence(StuckKind kind, IReadOnlyList<string> arguments) => Format(Find($"StuckSentence.{kind.Code()}"), [.. arguments]);

    /// <summary>What would release the track, as a sentence.</summary>
    public static string StuckRelease(StuckKind kind) => Find($"StuckRelease.{kind.Code()}");

    /// <summary>Whom a stuck track waits for.</summary>
    public static string Waits(WaitsFor waitsFor) => Find($"WaitsFor.{waitsFor.Code()}");

    /// <summary>What a track waits for outside itself.</summary>
    public static string Wait(ExternalWaitKind kind) => Find($"ExternalWaitKind.{kind.Code()}");

    /// <summary>Question, options, recommendation and consequences that go with a cause; options stand on a line each.</summary>
    public static Ground Ground(EscalationCause cause)
    {
        var key = $"Ground.{cause.Code()}";
        return new(
            FindOrNull($"{key}.Question") ?? Cause(cause),
            FindOrNull($"{key}.Options")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            FindOrNull($"{key}.Recommendation"),
            FindOrNull($"{key}.Consequences"),
            IsPrewritten: true);
    }
}
