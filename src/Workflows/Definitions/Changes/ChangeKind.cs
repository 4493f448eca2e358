namespace Jobbspar.Workflows.Definitions.Changes;

/// <summary>What differs between two versions of a definition.</summary>
public enum ChangeKind
{
    /// <summary>Something said of the whole definition.</summary>
    DefinitionValue,

    /// <summary>An activity that only the later version has.</summary>
    ActivityAdded,

    /// <summary>An activity that only the earlier version has.</summary>
    ActivityRemoved,

    /// <summary>An activity that stands within another one than before.</summary>
    ActivityMoved,

    /// <summary>An input, or something else said of an activity.</summary>
    ActivityValue,

    /// <summary>The order of what a sequence holds.</summary>
    OrderChanged,

    /// <summary>A connection that only the later version has.</summary>
    ConnectionAdded,

    /// <summary>A connection that only the earlier version has.</summary>
    ConnectionRemoved,

    /// <summary>Where the activities and the bends of the connections stand in the drawing.</summary>
    LayoutChanged,

    /// <summary>Something that has no name here.</summary>
    Other,
}
