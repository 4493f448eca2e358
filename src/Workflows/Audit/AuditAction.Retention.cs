namespace Jobbspar.Workflows.Audit;

/// <content>Handing records over, and destroying them.</content>
public static partial class AuditAction
{
    /// <summary>A retention rule got another version. Arguments: <c>authority</c>, <c>class</c>, <c>version</c>.</summary>
    public const string RetentionRuleChanged = "GALLRINGSREGEL_ANDRAD";

    /// <summary>It was registered that records were handed over. Arguments: <c>authority</c>, <c>class</c>.</summary>
    public const string RecordsHandedOver = "HANDLINGAR_OVERLAMNADE";

    /// <summary>Records were taken out as a package. Arguments: <c>authority</c>, <c>count</c>.</summary>
    public const string RecordsTakenOut = "HANDLINGAR_UTTAGNA";

    /// <summary>All that is kept of a participant was taken out. Arguments: <c>participant</c>.</summary>
    public const string RegisterExtractTaken = "REGISTERUTDRAG";

    /// <summary>Records were destroyed or pseudonymised. Arguments: <c>authority</c>, <c>class</c>, <c>measure</c>, <c>count</c>.</summary>
    public const string RecordsCarriedOut = "GALLRING_UTFORD";

    /// <summary>The rule for the access log got another version. Arguments: <c>version</c>.</summary>
    public const string AccessLogRuleChanged = "ATKOMSTLOGGSREGEL_ANDRAD";

    /// <summary>Old lines of the access log were destroyed. Arguments: <c>count</c>.</summary>
    public const string AccessLogCarriedOut = "ATKOMSTLOGG_GALLRAD";
}
