namespace Jobbspar.Host.Components.Tracks;

/// <summary>An employer as typed in the form.</summary>
internal sealed class TypedEmployer
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Organisation number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Number to be recruited.</summary>
    public string Vacancies { get; set; } = "";

    /// <summary>What the employer needs.</summary>
    public string Need { get; set; } = "";
}
