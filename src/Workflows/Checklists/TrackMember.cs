namespace Jobbspar.Workflows.Checklists;

/// <summary>Who has a workflow of her own within a track.</summary>
/// <param name="TypeName">Activity type that starts their workflows.</param>
/// <param name="DefinitionId">The workflow that they follow unless the drawing says otherwise.</param>
/// <param name="Input">Workflow input of that workflow: the member's id. Also the key of the bookmark at which more are waited for.</param>
public sealed record TrackMember(string TypeName, string DefinitionId, string Input)
{
    /// <summary>An employer's part in the track; id of <c>TrackEmployer</c>.</summary>
    public static TrackMember Employer { get; } = new("Jobbspar.Employers", "arbetsgivare", "employer");

    /// <summary>A participant of the track.</summary>
    public static TrackMember Participant { get; } = new("Jobbspar.Participants", "deltagare", "participant");
}
