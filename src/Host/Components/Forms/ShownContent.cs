using System.Text.Json;

namespace Jobbspar.Host.Components.Forms;

/// <summary>
/// What a form was filled from, and the version of it that a change builds on. A page that is read again while somebody types leaves what she has typed; where what
/// the form was filled from is no longer as it was, the version stays too, so that the change is refused instead of written over what she has not seen.
/// </summary>
internal sealed class ShownContent
{
    private object? shownOf;
    private string shown = "";
    private bool isSent;

    /// <summary>The version that a change builds on.</summary>
    public int Version { get; private set; }

    /// <summary>Takes note of what the page holds.</summary>
    /// <param name="of">Key of what it is of; another key means another thing.</param>
    /// <param name="version">Its version, 0 where there is none.</param>
    /// <param name="content">What the form is filled from, with public properties.</param>
    /// <returns>True where the form is to be filled from it now: at first, of another thing, and when what was sent has come back.</returns>
    public bool Take(object of, int version, object? content)
    {
        var now = JsonSerializer.Serialize(content);
        var isNew = (isSent && version != Version) || !Equals(shownOf, of);

        // A page that is drawn once more before it has read what was sent says nothing new.
        if (isNew || (!isSent && string.Equals(shown, now, StringComparison.Ordinal)))
        {
            (shownOf, shown, isSent, Version) = (of, now, false, version);
        }

        return isNew;
    }

    /// <summary>Takes note that what was typed was sent: it is shown when the page has read it.</summary>
    public void Send() => isSent = true;

    /// <summary>Takes note that the page has been read since; what is typed from now on stays.</summary>
    public void Settle() => isSent = false;
}
