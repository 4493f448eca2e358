using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>Nobody is accepted before her registration with Arbetsförmedlingen was verified (REKR-11, gate P1).</summary>
internal static class ParticipantIsRegistered
{
    public static Refusal? Check(Participant participant) =>
        participant is { IsRegistered: true, RegistrationVerifiedOn: not null, RegistrationVerifiedBy: not null } ? null : new Refusal { Rule = nameof(ParticipantIsRegistered), Field = "inskriven" };
}
