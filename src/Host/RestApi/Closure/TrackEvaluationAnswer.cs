using Jobbspar.Workflows.Closure;

namespace Jobbspar.Host.RestApi.Closure;

/// <summary>The evaluation of a track, as far as it has come.</summary>
internal sealed record TrackEvaluationAnswer
{
    /// <summary>What it says: what is sent back to change it.</summary>
    public required EvaluationDetails Details { get; init; }

    /// <summary>Local date on which every question was answered; null while it is a draft.</summary>
    public required DateOnly? CompletedOn { get; init; }

    public static TrackEvaluationAnswer Of(TrackEvaluation evaluation) => new()
    {
        Details = new() { HeldOn = evaluation.Evaluation?.HeldOn, Parties = evaluation.Evaluation?.TookPart ?? [], Answers = evaluation.Answers },
        CompletedOn = evaluation.Evaluation?.CompletedOn,
    };
}
