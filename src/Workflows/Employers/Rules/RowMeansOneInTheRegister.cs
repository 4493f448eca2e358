using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>Where several in the register have the name that a row is known by, nobody can tell which of them it changes.</summary>
internal static class RowMeansOneInTheRegister
{
    public static Refusal? Check(string column, string name, int found) =>
        found <= 1 ? null : new() { Rule = nameof(RowMeansOneInTheRegister), Field = column, Arguments = [name] };
}
