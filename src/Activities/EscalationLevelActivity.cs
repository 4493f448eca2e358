using Jobbspar.Engine.Activities;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;

namespace Jobbspar.Activities;

/// <summary>
/// A level of the ladder (nivå i eskaleringstrappan): tells those who stand there and waits for their answer. A level below the one at which the
/// escalation began, or one that is switched off, is passed at once.
/// </summary>
public sealed class EscalationLevelActivity : Activity
{
    /// <summary>Type name.</summary>
    public const string TypeName = EscalationStimulus.LevelKind;

    private const string Level = "Level";
    private const string AnswerWorkingDays = "AnswerWorkingDays";
    private const string LateWorkingDays = "LateWorkingDays";
    private const string IsOn = "IsOn";

    /// <inheritdoc />
    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = TypeName,
        CanStandAlone = false,
        Category = Toolbox.EscalationCategory,
        DisplayName = "Nivå i eskaleringstrappan",
        Description = "Meddelar dem som står på nivån och väntar på deras svar. Utan svar i tid går frågan vidare uppåt.",
        Inputs =
        [
            new()
            {
                Name = Level,
                DisplayName = "Nivå",
                Description = "Vem som ska svara.",
                IsRequired = true,
                UiHint = "dropdown",
                Choices = Toolbox.Levels,
            },
            new()
            {
                Name = AnswerWorkingDays,
                TypeName = "Int32",
                DisplayName = "Svarstid (arbetsdagar)",
                Description = "Antal arbetsdagar för svaret.",
                DefaultValue = 5,
            },
            new()
            {
                Name = LateWorkingDays,
                TypeName = "Int32",
                DisplayName = "Försenat svar (arbetsdagar)",
                Description = "Antal arbetsdagar efter svarstiden då svaret är försenat men nivån ännu kan svara. Sedan går frågan vidare.",
                DefaultValue = 0,
            },
            new()
            {
                Name = IsOn,
                TypeName = "Boolean",
                DisplayName = "Används",
                Description = "Avmarkera för att hoppa över nivån.",
                DefaultValue = true,
                UiHint = "checkbox",
            },
        ],
        Outcomes = [EscalationStimulus.NoAnswer, EscalationStimulus.Lifted, EscalationStimulus.Decided, EscalationStimulus.Ended],
    };

    /// <inheritdoc />
    public override void Execute(ActivityContext context)
    {
        var level = Read(context, context.Input<string>(Level));
        var start = Read(context, context.WorkflowInput(EscalationStimulus.StartInput)?.ToString());
        if (level < start || !context.Input<bool>(IsOn))
        {
            context.Complete(EscalationStimulus.NoAnswer);
            return;
        }

        var days = context.Input<int>(AnswerWorkingDays);
        if (days < 1)
        {
            throw new InputException(context.ActivityId, AnswerWorkingDays, $"{days} is not a number of working days; it must be at least 1.");
        }

        var late = context.Input<int>(LateWorkingDays);
        if (late < 0)
        {
            throw new InputException(context.ActivityId, LateWorkingDays, $"{late} is not a number of working days; it must be at least 0.");
        }

        context.Emit(new ReachEscalationLevel(level, days, late, context.Wait(new BookmarkRequest { Kind = TypeName, StimulusKey = level.Code() })));
    }

    /// <inheritdoc />
    public override void Resume(ActivityContext context, Resumption resumption)
    {
        ArgumentNullException.ThrowIfNull(resumption);
        var answer = resumption.Input.GetValueOrDefault(EscalationStimulus.Answer)?.ToString();
        context.Complete(answer is EscalationStimulus.Lifted or EscalationStimulus.Decided or EscalationStimulus.Ended ? answer : EscalationStimulus.NoAnswer);
    }

    private static EscalationLevel Read(ActivityContext context, string? code) =>
        CodeTable<EscalationLevel>.TryParse(code, out var level)
            ? level
            : throw new InputException(context.ActivityId, Level, $"'{code}' is not a level. Known: {string.Join(", ", CodeTable<EscalationLevel>.All)}.");
}
