using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Storage;
using Jobbspar.Workflows.Checklists;
using Microsoft.Extensions.DependencyInjection;

namespace Jobbspar.Activities;

/// <summary>Registers the activities of job tracks and the engine that runs them.</summary>
public static class ActivitiesRegistration
{
    /// <summary>All activities of job tracks: phases, gates, the workflows of employers and participants, closing, and one for each item of the checklist.</summary>
    public static IReadOnlyList<Activity> Of(ChecklistCatalogue catalogue) =>
    [
        new PhaseActivity(),
        new GateActivity(),
        new CloseTrackActivity(),
        new EscalationLevelActivity(),
        new DecisionTaskActivity(),
        TrackMembersActivity.Employers,
        TrackMembersActivity.Participants,
        new AwaitPhaseActivity(),
        new EmployersReadyActivity(),
        new AwaitClosureActivity(),
        new CloseParticipantActivity(),
        .. catalogue.Items.Select(ChecklistActivity.Of),
    ];

    /// <summary>
    /// Registers <see cref="ActivityRegistry"/>, <see cref="WorkflowRuntime"/> and <see cref="DefinitionValidator"/>.
    /// Needs an <see cref="IDefinitionSource"/> and a <see cref="TimeProvider"/>; <see cref="EngineLimits"/> where they are not the default ones.
    /// </summary>
    public static IServiceCollection AddJobbsparActivities(this IServiceCollection services)
    {
        services.AddSingleton(_ => new ActivityRegistry(Of(ChecklistCatalogue.Shipped)));
        services.AddSingleton(provider => new WorkflowRuntime(
            provider.GetRequiredService<ActivityRegistry>(),
            provider.GetRequiredService<IDefinitionSource>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<EngineLimits>() ?? new EngineLimits()));
        services.AddSingleton(provider => new DefinitionValidator(provider.GetRequiredService<ActivityRegistry>()));
        return services;
    }
}
