using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Participants.Rules;

/// <summary>
/// A participant with protection is not registered with identity: the track holds a pseudonym (SKY-02). Only where it is expressly kept for named users
/// are name and number taken; a person with fictitious identity is never registered at all under a former one, so hers is never kept.
/// </summary>
internal static class ProtectedIdentityIsNotKept
{
    public static IReadOnlyList<Refusal> Check(ProtectionLevel protection, bool isKept, NewParticipant said)
    {
        if (protection is ProtectionLevel.None)
        {
            return [];
        }

        if (protection is ProtectionLevel.FictitiousIdentity && isKept)
        {
            return [new Refusal { Rule = $"{nameof(ProtectedIdentityIsNotKept)}.Fictitious", Field = "skydd" }];
        }

        (string Field, string? Value)[] contact = [("telefon", said.Phone), ("epost", said.Email)];
        (string Field, string? Value)[] identity = [("namn", said.Name), ("personnummer", said.Number)];
        return
        [
            .. contact.Concat(isKept ? [] : identity)
                .Where(part => !string.IsNullOrWhiteSpace(part.Value))
                .Select(part => new Refusal { Rule = nameof(ProtectedIdentityIsNotKept), Field = part.Field }),
        ];
    }

    /// <summary>No number is added to a participant whose identity is not kept.</summary>
    public static Refusal? CheckNumber(Participant participant, string? number) =>
        participant.Protection is not ProtectionLevel.None && !participant.IdentityIsKept && !string.IsNullOrWhiteSpace(number)
            ? new Refusal { Rule = nameof(ProtectedIdentityIsNotKept), Field = "personnummer" }
            : null;
}
