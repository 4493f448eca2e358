using Jobbspar.Host.Accounts;
using Jobbspar.Host.Components.Forms;
using Jobbspar.Host.Components.Tracks;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Texts;
using Microsoft.AspNetCore.Components;

namespace Jobbspar.Host.Components.Connection;

/// <summary>A form that sends one command at a time, shows what was refused at its fields, keeps what was typed, and tells its page when something changed.</summary>
public abstract class CommandForm : ComponentBase, IDisposable
{
    /// <summary>Called when the command was carried out.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    /// <summary>How the command went.</summary>
    protected Submission Submission { get; private set; } = default!;

    /// <summary>True after a command that was carried out, until the next.</summary>
    protected bool IsDone { get; private set; }

    /// <summary>Where what is typed is kept until it is sent; null where the form keeps nothing.</summary>
    protected KeptForm? Draft { get; set; }

    /// <summary>Start of the ids of the form's controls; one of its own on a page.</summary>
    protected abstract string Prefix { get; }

    [Inject]
    private CurrentActor CurrentActor { get; set; } = default!;

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the command under way.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Submission.Dispose();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized() => Submission = new Submission(() => _ = InvokeAsync(StateHasChanged));

    /// <summary>Id of a field's control.</summary>
    protected string Id(string field) => $"{Prefix}-{field}";

    /// <summary>What is wrong with a field.</summary>
    protected string? Error(string field) =>
        Submission.Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, field, StringComparison.Ordinal)) is { } refusal ? DomainTexts.Refusal(refusal) : null;

    /// <summary>Sends a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="then">What is done with its answer.</param>
    /// <param name="draft">Where what was sent is kept; the form's own where it has one for all that it sends.</param>
    protected async Task SendAsync<T>(Func<Actor, CancellationToken, Task<Decision<T>>> command, Action<T>? then = null, KeptForm? draft = null)
    {
        IsDone = false;
        var actor = await CurrentActor.GetAsync(CancellationToken.None);
        var decision = await Submission.RunOnceAsync(token => command(actor, token));
        if (decision is { Accepted: true })
        {
            IsDone = true;
            await ((draft ?? Draft)?.ForgetAsync() ?? Task.CompletedTask);
            then?.Invoke(decision.Value);
            await Changed.InvokeAsync();
        }
    }

    /// <summary>True where every date can be read; else the faults are shown. A date that is required and empty is a fault too.</summary>
    protected bool Readable(IReadOnlyList<(string Field, string Text)> required, params IReadOnlyList<(string Field, string Text)> optional)
    {
        Refusal[] faults =
        [
            .. TypedTrack.MissingDates([.. required]),
            .. TypedTrack.UnreadableDates([.. optional]),
        ];
        if (faults.Length > 0)
        {
            Submission.Refuse(faults);
        }

        return faults.Length == 0;
    }

    /// <summary>Shows that a choice is missing.</summary>
    protected void Missing(string field) => Submission.Refuse([new Refusal { Rule = "FieldIsFilledIn", Field = field }]);
}
