using Jobbspar.Workflows.Stuck;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.RestApi.Tracks;

/// <summary>Something that a track is stuck for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Since">Local date since which it has been wrong.</param>
/// <param name="WaitsFor">Whom it waits for.</param>
/// <param name="Text">A sentence for people; names nobody.</param>
internal sealed record StuckAnswer(StuckKind Kind, DateOnly Since, WaitsFor WaitsFor, string Text)
{
    public static StuckAnswer Of(StuckCause cause) => new(cause.Kind, cause.Since, cause.WaitsFor, DomainTexts.StuckSentence(cause.Kind, cause.Arguments));
}
