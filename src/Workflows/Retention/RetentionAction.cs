using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Retention;

/// <summary>What becomes of records when their period has passed.</summary>
public enum RetentionAction
{
    /// <summary>Every row of a participant goes.</summary>
    [Code("GALLRA")]
    Destroy,

    /// <summary>Nothing is done.</summary>
    [Code("BEVARA")]
    Keep,

    /// <summary>Identity and free texts go; codes, dates and numbers stay.</summary>
    [Code("AVIDENTIFIERA")]
    Pseudonymise,
}
