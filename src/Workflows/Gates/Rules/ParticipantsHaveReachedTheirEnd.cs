using System.Globalization;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Gates.Rules;

/// <summary>Implementation is left when every participant is closed or past her own planned end (DOMAIN 3.8, G3).</summary>
internal static class ParticipantsHaveReachedTheirEnd
{
    public static Refusal? Check(int underWay) =>
        underWay == 0 ? null : new() { Rule = nameof(ParticipantsHaveReachedTheirEnd), Arguments = [underWay.ToString(CultureInfo.InvariantCulture)] };
}
