using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Activities;

/// <summary>Waits, in the track's workflow, until every employer of the track has finished some items of the employers' workflow.</summary>
public sealed class EmployersReadyActivity : Activity
{
    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TaskStimulus.EmployersReadyKind,
        CanStandAlone = false,
        Category = Toolbox.TrackCategory,
        DisplayName = "Arbetsgivarna klara",
        Description = "Väntar tills varje arbetsgivare i spåret är klar med vissa punkter. Det som kopplas efter bygger på de punkterna.",
        Inputs =
        [
            new()
            {
                Name = TaskStimulus.EmployersReadyItems,
                DisplayName = "Punkter",
                Description = "Koderna med komma emellan, till exempel PLAN-06, PLAN-17.",
                IsRequired = true,
            },
        ],
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var items = context.Input<string>(TaskStimulus.EmployersReadyItems);
        var codes = TaskStimulus.CodesOf(items);
        if (codes.Count == 0 || codes.FirstOrDefault(code => ChecklistCatalogue.Shipped.Find(code) is not { Subject: ItemSubject.Employer }) is { })
        {
            throw new InputException(context.ActivityId, TaskStimulus.EmployersReadyItems, $"'{items}' are not items that each employer has.");
        }

        context.Wait(new BookmarkRequest { Kind = TaskStimulus.EmployersReadyKind, StimulusKey = string.Join(',', codes) });
    }
}
