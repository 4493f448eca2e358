using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Employers;

/// <summary>What a contact person does for her organisation. Work only; nothing of a person's own.</summary>
public enum ContactRole
{
    /// <summary>The one to call first.</summary>
    [Code("HUVUDKONTAKT")]
    MainContact,

    /// <summary>Management; may be the sponsor of a track.</summary>
    [Code("LEDNING")]
    Management,

    /// <summary>HR.</summary>
    [Code("PERSONAL")]
    HumanResources,

    /// <summary>Manager at a workplace.</summary>
    [Code("CHEF")]
    LineManager,

    /// <summary>Supervisor.</summary>
    [Code("HANDLEDARE")]
    Supervisor,

    /// <summary>Operative contact at AF or the municipality.</summary>
    [Code("OPERATIV_KONTAKT")]
    OperativeContact,

    /// <summary>Follows up a supplier at AF or the municipality.</summary>
    [Code("LEVERANTORSUPPFOLJARE")]
    ContractMonitor,

    /// <summary>Speaks for a trade union in her office.</summary>
    [Code("FACKLIG")]
    UnionRepresentative,

    /// <summary>Another role; the title says which.</summary>
    [Code("ANNAN")]
    Other,
}
