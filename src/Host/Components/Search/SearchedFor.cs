namespace Jobbspar.Host.Components.Search;

/// <summary>What somebody searches for in her window. It may be a name or an identity number, and so stands in no address: the box and the page share it here.</summary>
public sealed class SearchedFor
{
    /// <summary>Raised when something else is searched for, or the same again.</summary>
    public event EventHandler? Changed;

    /// <summary>As typed; empty at first.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Searches for something.</summary>
    public void Set(string words)
    {
        Words = words;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
