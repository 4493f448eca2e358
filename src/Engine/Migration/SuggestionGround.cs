namespace Jobbspar.Engine.Migration;

/// <summary>Why two activities are taken for the same.</summary>
public enum SuggestionGround
{
    /// <summary>There is no suggestion.</summary>
    None,

    /// <summary>They have the same id and type.</summary>
    SameId,

    /// <summary>They are the root of their workflow, and of the same type.</summary>
    SameRoot,

    /// <summary>They are of the same type and the only ones with this name, label or custom property.</summary>
    SameName,
}
