using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>A participant was told how her data are handled, in a named version of the information (REKR-14, gate P1).</summary>
internal static class PrivacyNoticeIsGiven
{
    public static Refusal? Check(Participant participant) =>
        participant is { PrivacyNoticeGivenOn: not null, PrivacyNoticeVersion.Length: > 0 } ? null : new Refusal { Rule = nameof(PrivacyNoticeIsGiven), Field = "information" };
}
