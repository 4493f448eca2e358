namespace Jobbspar.Engine.Triggers;

/// <summary>Whether a trigger may start an instance while others run: Elsa's activation strategies.</summary>
public enum Activation
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>Only while no instance of the definition runs.</summary>
    Singleton,

    /// <summary>Only while no instance of any definition runs with the same correlation id.</summary>
    Correlation,

    /// <summary>Only while no instance of the definition runs with the same correlation id.</summary>
    CorrelatedSingleton,
}
