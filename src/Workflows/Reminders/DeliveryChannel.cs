using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>By which way a promise reached somebody.</summary>
public enum DeliveryChannel
{
    /// <summary>E-mail; it stands in the product too.</summary>
    [Code("EPOST")]
    Email,

    /// <summary>In the product alone.</summary>
    [Code("PRODUKT")]
    Product,
}
