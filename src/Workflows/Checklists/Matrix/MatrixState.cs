namespace Jobbspar.Workflows.Checklists.Matrix;

/// <summary>How an item of the checklist stands in a track, all its tasks taken together. The order is that of urgency.</summary>
public enum MatrixState
{
    /// <summary>A task of it is past its due date.</summary>
    Late,

    /// <summary>A task of it is open.</summary>
    Open,

    /// <summary>Nothing of it is open, and something was done.</summary>
    Done,

    /// <summary>It was waived.</summary>
    Waived,

    /// <summary>It does not apply.</summary>
    NotApplicable,

    /// <summary>It has not been opened.</summary>
    NotOpened,
}
