using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tracks;

/// <summary>An occupation is given as a unit group of SSYK 2012: four digits.</summary>
internal static class OccupationCodeIsWellFormed
{
    public static Refusal? Check(string field, string code) =>
        code.Length == 4 && code.All(char.IsAsciiDigit) ? null : new Refusal { Rule = nameof(OccupationCodeIsWellFormed), Field = field, Arguments = [code] };
}
