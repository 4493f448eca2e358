using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A draft of requirements builds on a competence profile of its own track, or on none yet.</summary>
internal static class CompetenceProfileIsOfTheTrack
{
    public static Refusal? Check(bool isOfTrack) => isOfTrack ? null : new() { Rule = nameof(CompetenceProfileIsOfTheTrack), Field = "kompetensprofil" };
}
