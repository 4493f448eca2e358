namespace Jobbspar.Workflows.Instances;

/// <summary>An instant of an instance, or its name: what a list is sorted by.</summary>
public enum InstanceOrder
{
    /// <summary>When it was started.</summary>
    Created,

    /// <summary>When it last did something.</summary>
    Updated,

    /// <summary>When it ended.</summary>
    Finished,

    /// <summary>Its name.</summary>
    Name,
}
