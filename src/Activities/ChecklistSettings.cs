using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Gates;
using Jobbspar.Workflows.Reminders;

namespace Jobbspar.Activities;

/// <summary>The inputs of a checklist activity: what the catalogue says, unless the definition says otherwise.</summary>
internal sealed record ChecklistSettings
{
    public required string ResponsibleRole { get; init; }

    public required DueRule Due { get; init; }

    public required int? Every { get; init; }

    public required string ReminderPolicy { get; init; }

    public required string? Gate { get; init; }

    public required string? GateStrength { get; init; }

    /// <summary>The inputs as the designer shows them, with the catalogue's values as defaults.</summary>
    public static IReadOnlyList<InputDescriptor> Describe(CatalogueItem item)
    {
        List<InputDescriptor> inputs =
        [
            new()
            {
                Name = nameof(ResponsibleRole),
                DisplayName = "Ansvarig",
                Description = $"Vem som svarar för att punkten blir klar. Enligt checklistan: {item.Responsible}.",
                DefaultValue = item.ResponsibleRole,
                UiHint = "dropdown",
                Choices = Toolbox.Responsible,
            },
            new()
            {
                Name = "DueAnchor",
                DisplayName = "Förfaller räknat från",
                Description = "Den dag som antalet arbetsdagar räknas från.",
                DefaultValue = item.Due.Anchor.Code(),
                UiHint = "dropdown",
                Choices = Toolbox.Anchors,
            },
            new()
            {
                Name = "DueWorkingDays",
                TypeName = "Int32",
                DisplayName = "Arbetsdagar",
                Description = "Antal arbetsdagar efter den dagen; före den om talet är negativt.",
                DefaultValue = item.Due.WorkingDays,
            },
            new()
            {
                Name = nameof(ReminderPolicy),
                DisplayName = "Påminnelser",
                Description = "När koordinatorerna påminns.",
                DefaultValue = item.ReminderPolicy,
                UiHint = "dropdown",
                Choices = Toolbox.Policies,
            },
            new()
            {
                Name = nameof(Gate),
                DisplayName = "Spärr",
                Description = "Den spärr som punkten håller stängd. Tomt om den inte håller någon.",
                DefaultValue = item.HeldGate,
                UiHint = "dropdown",
                Choices = Toolbox.Gates,
            },
            new()
            {
                Name = nameof(GateStrength),
                DisplayName = "Spärrens styrka",
                Description = "Hur punkten håller spärren.",
                DefaultValue = item.Gate?.Strength,
                UiHint = "dropdown",
                Choices = Toolbox.Strengths,
            },
        ];
        if (item.RecursEvery is { } every)
        {
            inputs.Add(new()
            {
                Name = nameof(Every),
                TypeName = "Int32",
                DisplayName = "Återkommer efter (arbetsdagar)",
                Description = "Antal arbetsdagar mellan två tillfällen.",
                DefaultValue = every,
            });
        }

        return inputs;
    }

    /// <summary>Evaluates and checks the inputs.</summary>
    /// <exception cref="InputException">A value is no code that is known, or a number that makes no sense.</exception>
    public static ChecklistSettings Read(ActivityContext context, CatalogueItem item)
    {
        var anchor = Text(context, "DueAnchor");
        var policy = Text(context, nameof(ReminderPolicy));
        var gate = Text(context, nameof(Gate));
        var strength = Text(context, nameof(GateStrength));
        var responsible = Text(context, nameof(ResponsibleRole));
        int? every = item.RecursEvery is null ? null : context.Input<int>(nameof(Every));
        return new ChecklistSettings
        {
            ResponsibleRole = responsible is null || Toolbox.Responsible.Any(choice => string.Equals(choice.Key, responsible, StringComparison.Ordinal))
                ? responsible ?? item.ResponsibleRole
                : throw Unknown(context, nameof(ResponsibleRole), responsible, Toolbox.Responsible.Select(choice => choice.Key)),
            Due = CodeTable<DueAnchor>.TryParse(anchor, out var from)
                ? new DueRule(from, context.Input<int>("DueWorkingDays"))
                : throw Unknown(context, "DueAnchor", anchor, CodeTable<DueAnchor>.All),
            Every = every is null or > 0 ? every : throw new InputException(context.ActivityId, nameof(Every), $"{every} is not a number of working days; it must be at least 1."),
            ReminderPolicy = policy is not null && Workflows.Reminders.ReminderPolicy.Find(policy) is { } found
                ? found.Code
                : throw Unknown(context, nameof(ReminderPolicy), policy, Toolbox.Policies.Select(choice => choice.Key)),
            Gate = gate is null || Toolbox.Gates.Any(known => string.Equals(known.Key, gate, StringComparison.Ordinal)) ? gate : throw Unknown(context, nameof(Gate), gate, Toolbox.Gates.Select(known => known.Key)),
            GateStrength = strength is null or "H" or "W" or "A" ? strength : throw Unknown(context, nameof(GateStrength), strength, ["H", "W", "A"]),
        };
    }

    private static string? Text(ActivityContext context, string name) => context.Input<string>(name) is { Length: > 0 } text ? text : null;

    private static InputException Unknown(ActivityContext context, string input, string? value, IEnumerable<string> known) =>
        new(context.ActivityId, input, $"'{value}' is not known. Known: {string.Join(", ", known)}.");
}
