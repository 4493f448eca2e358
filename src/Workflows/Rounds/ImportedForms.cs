using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Rounds;

/// <summary>The filled-in forms of a round: one for an item, and others for employers of whom the file says something else.</summary>
internal sealed class ImportedForms
{
    private readonly Dictionary<(string Code, Guid? Part), ImportedTask> byItem;

    private ImportedForms(Dictionary<(string Code, Guid? Part), ImportedTask> byItem) => this.byItem = byItem;

    /// <summary>Items that have a form.</summary>
    public IReadOnlyList<string> Codes => [.. byItem.Keys.Select(form => form.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds whom each form is about.</summary>
    /// <returns>The forms; the faults, under their paths in the file, where an employer is unknown or two forms are about the same.</returns>
    public static Decision<ImportedForms> Of(IReadOnlyList<ImportedTask> tasks, RoundEmployers employers)
    {
        var forms = new Dictionary<(string Code, Guid? Part), ImportedTask>();
        var faults = new List<Refusal>();
        foreach (var task in tasks)
        {
            var part = task.Employer is { } name ? employers.Find($"{task.Path}.arbetsgivare", name) : null;
            if (part is { Accepted: false })
            {
                faults.AddRange(part.Refusals);
            }
            else if (!forms.TryAdd((task.Code, part?.Value), task))
            {
                faults.Add(new Refusal { Rule = "FormOfTheFileIsTheOnlyOne", Field = $"{task.Path}.kod", Arguments = [task.Code] });
            }
        }

        return faults.Count > 0 ? Decision<ImportedForms>.Refuse(faults) : Decision<ImportedForms>.Accept(new ImportedForms(forms));
    }

    /// <summary>The form of a task: its employer's own, or the one that is for all.</summary>
    public ImportedTask? For(ChecklistItem task) => byItem.GetValueOrDefault((task.ItemCode, task.SubjectId)) ?? byItem.GetValueOrDefault((task.ItemCode, null));
}
