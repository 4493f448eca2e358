namespace Jobbspar.Workflows.Audit;

/// <summary>Codes of what happened to addresses, and of whom mail goes to outside the product.</summary>
public static partial class AuditAction
{
    /// <summary>The contact of the party that answers for the task is reminded too. Also <c>step</c>.</summary>
    public const string ContactReminded = "KONTAKT_PAMIND";

    /// <summary>The e-mail address of an account was changed. Arguments: <c>user</c> (id).</summary>
    public const string UserAddressChanged = "EPOSTADRESS_ANDRAD";

    /// <summary>A contact is reminded in a track from now on. Arguments: <c>contact</c> (id).</summary>
    public const string RemindedContactChosen = "KONTAKT_SKA_PAMINNAS";

    /// <summary>A contact is no longer reminded in a track. Arguments: <c>contact</c> (id).</summary>
    public const string RemindedContactLeftOut = "KONTAKT_PAMINNS_EJ";
}
