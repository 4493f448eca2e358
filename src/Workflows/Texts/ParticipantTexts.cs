using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Workflows.Texts;

/// <summary>What participants and recruitment say to users, in the language of the request.</summary>
public static class ParticipantTexts
{
    /// <summary>Name of a member of one of the enumerations of participants and recruitment.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => OfCode(typeof(T) == typeof(ParticipantInterventionStatus) ? "StepStatus" : typeof(T).Name, value.Code());

    /// <summary>”Deltagare 7”: how a participant is called where her name may not stand.</summary>
    public static string Pseudonym(int number) => string.Format(CultureInfo.CurrentCulture, DomainTexts.FindOrNull("Participant.Pseudonym") ?? "{0}", number);

    /// <summary>What to look twice at in a chain, without its dates.</summary>
    public static string Warning(ChainWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return string.Format(CultureInfo.CurrentCulture, DomainTexts.FindOrNull($"ChainWarning.{warning.Code}") ?? "{0}", warning.Hours);
    }

    internal static string OfCode(string kind, string code) => DomainTexts.FindOrNull($"{kind}.{code}") ?? code;
}
