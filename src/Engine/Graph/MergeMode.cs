namespace Jobbspar.Engine.Graph;

/// <summary>How an activity with several inbound connections joins what arrives.</summary>
internal enum MergeMode
{
    /// <summary>Goes on as soon as nothing upstream can still arrive; paths not taken are ignored. The default.</summary>
    Stream,

    /// <summary>Waits for the branches that were activated; one arrival per connection is used up.</summary>
    Merge,

    /// <summary>Every forward connection must arrive (<c>Elsa.FlowJoin</c> with WaitAll); a path not taken blocks it.</summary>
    WaitAll,

    /// <summary>Every connection must arrive, also those that close loops; a path not taken blocks it.</summary>
    Converge,

    /// <summary>Runs once per arrival.</summary>
    Cascade,

    /// <summary>The first arrival wins; what is still under way upstream is cancelled.</summary>
    Race,
}
