using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Children;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>
/// Starts a workflow of its own for each employer, or each participant, of the track: those that it has when it starts, and those that
/// come later. Each goes at its own pace; the track does not wait for them here but asks their tasks at its gates.
/// </summary>
public sealed class TrackMembersActivity : Activity
{
    private const string Definition = "WorkflowDefinitionId";

    private readonly TrackMember member;

    private TrackMembersActivity(TrackMember member, string displayName, string description)
    {
        this.member = member;
        Descriptor = new ActivityDescriptor
        {
            TypeName = member.TypeName,
            CanStandAlone = false,
            MayRepeat = false,
            Category = Toolbox.TrackCategory,
            DisplayName = displayName,
            Description = description,
            Inputs =
            [
                new()
                {
                    Name = Definition,
                    DisplayName = "Arbetsflöde",
                    Description = "Det arbetsflöde som var och en följer.",
                    UiHint = "workflow-definition-picker",
                    DefaultValue = member.DefinitionId,
                },
            ],
        };
    }

    /// <summary>One workflow per employer.</summary>
    public static TrackMembersActivity Employers { get; } =
        new(TrackMember.Employer, "Arbetsgivarna", "Startar ett eget flöde för varje arbetsgivare i spåret, också för dem som kommer till senare.");

    /// <summary>One workflow per accepted participant.</summary>
    public static TrackMembersActivity Participants { get; } =
        new(TrackMember.Participant, "Deltagarna", "Startar ett eget flöde för varje deltagare när hon eller han antas. Var och en avslutas för sig.");

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; }

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        if (member == TrackMember.Employer)
        {
            foreach (var employer in ChecklistActivity.ReadIds(context.WorkflowInput(TaskStimulus.EmployersInput), TaskStimulus.EmployersInput))
            {
                Start(context, employer);
            }
        }

        WaitForMore(context);
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        if (resumption.Input.GetValueOrDefault(TaskStimulus.MemberId) is { } id)
        {
            Start(context, Guid.Parse(id.ToString()!));
        }

        WaitForMore(context);
    }

    private void Start(ActivityContext context, Guid id) => context.Emit(new ChildWorkflowRequested
    {
        ParentInstanceId = context.InstanceId,
        ChildInstanceId = id,
        DefinitionId = context.Input<string>(Definition) is { Length: > 0 } definition ? definition : member.DefinitionId,
        CorrelationId = context.CorrelationId,
        Depth = 1,
        Input = new Dictionary<string, object?>(StringComparer.Ordinal) { [member.Input] = id.ToString() },
    });

    private void WaitForMore(ActivityContext context) => context.Wait(new BookmarkRequest { Kind = TaskStimulus.MemberKind, StimulusKey = member.Input });
}
