namespace Jobbspar.Workflows.Checklists;

/// <summary>What kind of value an evidence field takes, and how it is written as text.</summary>
public enum EvidenceFieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>Whole number, invariant digits.</summary>
    Number,

    /// <summary>Local date, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    YesNo,

    /// <summary>One code of the choices.</summary>
    Choice,

    /// <summary>A JSON array of codes of the choices.</summary>
    Choices,

    /// <summary>A JSON array of short texts, one per line in the form.</summary>
    Lines,
}
