using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>Whoever follows up a contracted supplier is a contact that is known here.</summary>
internal static class ContractMonitorIsAContact
{
    public static Refusal? Check(bool exists) => exists ? null : new Refusal { Rule = nameof(ContractMonitorIsAContact), Field = "leverantörsuppföljare" };
}
