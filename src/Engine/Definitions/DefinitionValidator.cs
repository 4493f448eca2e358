using Jobbspar.Engine.Activities;

namespace Jobbspar.Engine.Definitions;

#pragma warning disable CS9113, CA1822 // replaced by the engine itself in the next commits
/// <summary>Finds what would not work in a definition before it is published.</summary>
public sealed class DefinitionValidator(ActivityRegistry activities)
{
    /// <summary>All findings, errors first, in document order.</summary>
    public IReadOnlyList<Finding> Validate(WorkflowDefinition definition) => throw new NotSupportedException();
}
