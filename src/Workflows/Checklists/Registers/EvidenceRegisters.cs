using System.Collections.Frozen;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Checklists.Registers;

/// <summary>All registers that supply evidence, by item.</summary>
public sealed class EvidenceRegisters
{
    private readonly FrozenDictionary<string, IRegisterEvidence> byItem;

    /// <summary>From the registers that are registered.</summary>
    /// <exception cref="ArgumentException">Two registers answer for the same item, or one for an item that the checklist does not have.</exception>
    public EvidenceRegisters(IEnumerable<IRegisterEvidence> registers, ChecklistCatalogue catalogue)
    {
        var found = new Dictionary<string, IRegisterEvidence>(StringComparer.Ordinal);
        foreach (var (code, register) in registers.SelectMany(register => register.ItemCodes, (register, code) => (code, register)))
        {
            if (catalogue.Find(code) is null)
            {
                throw new ArgumentException($"{register.GetType().Name} answers for '{code}', which the checklist does not have.", nameof(registers));
            }

            if (!found.TryAdd(code, register))
            {
                throw new ArgumentException($"Both {found[code].GetType().Name} and {register.GetType().Name} answer for '{code}'.", nameof(registers));
            }
        }

        byItem = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Codes of all items that some register answers for.</summary>
    public IEnumerable<string> ItemCodes => byItem.Keys;

    /// <summary>Where an item's evidence is registered; null where no register answers for it, or it has no page to go to.</summary>
    public SuppliedEvidence? Place(CatalogueItem item, EvidenceQuestion question) => byItem.GetValueOrDefault(item.Code)?.Place(question);

    /// <summary>What a register holds of an item's evidence; null where none answers for it, or it is empty there.</summary>
    /// <remarks>
    /// Values of fields that the form does not have are left out, so that a register that grows does not break a form; so are those that the form
    /// would refuse, such as a text longer than it takes: nobody could mend them there, so the field is typed.
    /// </remarks>
    public async Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, CatalogueItem item, EvidenceQuestion question, CancellationToken cancellationToken)
    {
        if (!byItem.TryGetValue(item.Code, out var register) || await register.FindAsync(db, question, cancellationToken) is not { Values.Count: > 0 } supplied)
        {
            return null;
        }

        var values = new EvidenceValues(supplied.Values);
        var kept = new SuppliedEvidence(supplied.Source, supplied.Address);
        foreach (var field in item.Fields.Where(field => FormRules.Takes(field, values)))
        {
            kept.With(field.Key, supplied.Values.GetValueOrDefault(field.Key));
        }

        return kept.Values.Count > 0 ? kept : null;
    }
}
