using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Letters of intent. The database itself keeps to one draft, and to one version that is out with the parties.</summary>
internal static class LettersOfIntentMapping
{
    public static void MapLettersOfIntent(this ModelBuilder model)
    {
        model.Entity<LetterOfIntent>(letter =>
        {
            letter.ToTable("letter_of_intent");
            letter.Property(x => x.Ambition).HasMaxLength(2000);
            letter.Property(x => x.Version).IsConcurrencyToken();
            letter.HasIndex(x => new { x.TrackEmployerId, x.TextVersion }).IsUnique();
            letter.HasIndex(x => x.TrackEmployerId, "ix_letter_of_intent_draft").IsUnique().HasFilter("status = 'UTKAST'");
            letter.HasIndex(x => x.TrackEmployerId, "ix_letter_of_intent_out").IsUnique().HasFilter("status IN ('UTSKICKAD', 'BEKRAFTAD', 'AVBOJD')");
            letter.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LetterOfIntentParty>(party =>
        {
            party.ToTable("letter_of_intent_party");
            party.Property(x => x.DeclinedReason).HasMaxLength(1000);
            party.HasIndex(x => new { x.LetterOfIntentId, x.OrganisationId }).IsUnique();
            party.HasOne<LetterOfIntent>().WithMany().HasForeignKey(x => x.LetterOfIntentId).OnDelete(DeleteBehavior.Cascade);
            party.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            party.HasOne<Contact>().WithMany().HasForeignKey(x => x.ConfirmedById).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LetterOfIntentCommitment>(commitment =>
        {
            commitment.ToTable("letter_of_intent_commitment");
            commitment.Ignore(x => x.IsOpen);
            commitment.Property(x => x.Text).HasMaxLength(500);
            commitment.Property(x => x.Version).IsConcurrencyToken();
            commitment.HasOne<LetterOfIntent>().WithMany().HasForeignKey(x => x.LetterOfIntentId).OnDelete(DeleteBehavior.Cascade);
            commitment.HasOne<LetterOfIntentParty>().WithMany().HasForeignKey(x => x.PartyId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
