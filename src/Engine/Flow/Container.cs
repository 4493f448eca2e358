using Jobbspar.Engine.Activities;

namespace Jobbspar.Engine.Flow;

/// <summary>Elsa's plain container; runs like a sequence.</summary>
internal sealed class Container : Sequence
{
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.Container",
        Category = "Flöde",
        DisplayName = "Behållare",
        Description = "Aktiviteter som hör ihop, utförda en i taget.",
        IsContainer = true,
        IsBrowsable = false,
    };
}
