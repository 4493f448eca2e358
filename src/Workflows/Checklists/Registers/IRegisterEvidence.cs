using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Checklists.Registers;

/// <summary>
/// A register that knows what the evidence of some items asks for: profiles, letters of intent, chains, participants … What it holds wins over
/// what was typed, so that no task is completed against a register that says otherwise.
/// </summary>
/// <remarks>Register implementations as singletons under this interface; each item has at most one.</remarks>
public interface IRegisterEvidence
{
    /// <summary>Codes of the items that it can answer for, e.g. <c>PLAN-06</c>.</summary>
    IReadOnlyList<string> ItemCodes { get; }

    /// <summary>Where what the register is asked for is registered: shown with a task while something of it is missing. Null where its page is none of the coordinator's to go to.</summary>
    SuppliedEvidence? Place(EvidenceQuestion question) => null;

    /// <summary>What the register holds of an item's evidence, in a constant number of SQL statements.</summary>
    /// <param name="db">Rows, in the caller's transaction.</param>
    /// <param name="question">Item and object.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where the register is empty for that object: the form is filled in by hand.</returns>
    Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken);
}
