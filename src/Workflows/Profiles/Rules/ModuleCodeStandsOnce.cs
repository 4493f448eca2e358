using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Profiles.Rules;

/// <summary>A code stands for one module of the profile.</summary>
internal static class ModuleCodeStandsOnce
{
    public static Refusal? Check(string field, string code, int times) =>
        times <= 1 ? null : new() { Rule = nameof(ModuleCodeStandsOnce), Field = field, Arguments = [code] };
}
