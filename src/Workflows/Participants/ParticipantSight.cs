namespace Jobbspar.Workflows.Participants;

/// <summary>
/// Decides who sees whom. The owner's own users see names; those of another organisation where a written consent or a rule of law lets data pass to it;
/// a protected identity that is kept is there for named users only, and for others there is no such participant.
/// </summary>
internal static class ParticipantSight
{
    /// <param name="viewer">Who looks.</param>
    /// <param name="participant">At whom.</param>
    /// <param name="consents">Consents that concern her.</param>
    /// <param name="isNamedReader">True where the viewer is named for her.</param>
    public static Sight Of(ParticipantViewer viewer, Participant participant, IEnumerable<SecrecyConsent> consents, bool isNamedReader)
    {
        if (participant.Protection is not ProtectionLevel.None)
        {
            return !participant.IdentityIsKept ? Sight.Pseudonym : isNamedReader ? Sight.Identity : Sight.Nothing;
        }

        return viewer.IsEmergency
            || viewer.OrganisationId == participant.OwnerOrganisationId
            || consents.Any(consent => consent.ParticipantId == participant.Id && consent.ToOrganisationId == viewer.OrganisationId && consent.IsInForceOn(viewer.Today))
            ? Sight.Identity
            : Sight.Pseudonym;
    }
}
