using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Host.Simulation;

/// <summary>One intervention of a participant's chain, as it is planned.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record SimulatedStep(InterventionType Type, string Title, DateOnly From, DateOnly To)
{
    public SimulatedStep Later(int days) => this with { From = From.AddDays(days), To = To.AddDays(days) };
}
