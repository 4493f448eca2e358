using Microsoft.JSInterop;

namespace Jobbspar.Host.Components.Tasks;

/// <summary>
/// What somebody typed and has not sent, kept in her own browser tab by <c>jobbspar.js</c>,
/// so that a lost connection or a restarted host does not cost her the text.
/// </summary>
public sealed class KeptTyping(IJSRuntime browser)
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>Reads what is kept under a form's key; empty when nothing is.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(string key)
    {
        try
        {
            return await browser.InvokeAsync<Dictionary<string, string>?>("jobbspar.readKept", key) ?? Nothing;
        }
        catch (JSDisconnectedException)
        {
            return Nothing;
        }
    }

    /// <summary>Forgets it: it was sent, or is not wanted.</summary>
    public async Task ForgetAsync(string key)
    {
        try
        {
            await browser.InvokeVoidAsync("jobbspar.forgetKept", key);
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and what it kept with it.
        }
    }
}
