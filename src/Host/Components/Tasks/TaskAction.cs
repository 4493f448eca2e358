namespace Jobbspar.Host.Components.Tasks;

/// <summary>What the buttons of a task page ask for.</summary>
public enum TaskAction
{
    /// <summary>Slutför.</summary>
    Complete,

    /// <summary>Spara utkast.</summary>
    SaveDraft,

    /// <summary>Skicka tillbaka.</summary>
    SendBack,

    /// <summary>Undantag.</summary>
    Waive,

    /// <summary>Be styrgruppen om undantag.</summary>
    AskForWaiver,

    /// <summary>Ej aktuell.</summary>
    MarkNotApplicable,
}
