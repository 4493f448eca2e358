using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Reminders;

/// <summary>Whom a promise is made to. Who that is, is found when it leaves: a reminder goes to the function, never only to one person (DOMAIN 2.2).</summary>
public enum Addressee
{
    /// <summary>Koordinatorfunktionen: the track's coordinators and substitutes of that day.</summary>
    [Code("KOORDINATORER")]
    Coordinators,

    /// <summary>Styrgruppen.</summary>
    [Code("STYRGRUPP")]
    SteeringGroup,

    /// <summary>Administratörerna.</summary>
    [Code("ADMINISTRATORER")]
    Administrators,

    /// <summary>One person: a contact of a party, or a user; where she has left, the track's coordinators, else the administrators.</summary>
    [Code("PERSON")]
    Person,
}
