using Jobbspar.Workflows.Checklists;

namespace Jobbspar.Host.Components.Tasks;

/// <summary>What each button needs.</summary>
internal static class TaskActionExtensions
{
    /// <summary>True where the user has to say why.</summary>
    public static bool NeedsReason(this TaskAction action) => action is TaskAction.SendBack or TaskAction.Waive or TaskAction.AskForWaiver or TaskAction.MarkNotApplicable;

    /// <summary>Name of the action in the access matrix.</summary>
    public static string AllowedName(this TaskAction action) => action switch
    {
        TaskAction.Complete => "CompleteTask",
        TaskAction.SaveDraft => "SaveDraft",
        TaskAction.SendBack => "SendBackTask",
        TaskAction.Waive => "WaiveTask",
        TaskAction.AskForWaiver => TaskPage.AskForWaiver,
        _ => "MarkNotApplicable",
    };

    /// <summary>Test id of the button.</summary>
    public static string TestId(this TaskAction action) => action switch
    {
        TaskAction.Complete => "slutfor",
        TaskAction.SaveDraft => "spara-utkast",
        TaskAction.SendBack => "skicka-tillbaka",
        TaskAction.Waive => "undantag",
        TaskAction.AskForWaiver => "be-om-undantag",
        _ => "ej-aktuell",
    };
}
