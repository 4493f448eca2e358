using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Interventions.Catalogue.Rules;

/// <summary>A start in a file is a first day, and after strokes a last day to apply and places.</summary>
internal static class StartCanBeRead
{
    public static Refusal? Check(string text, bool isRead) => isRead ? null : new Refusal { Rule = nameof(StartCanBeRead), Field = "starter", Arguments = [text] };
}
