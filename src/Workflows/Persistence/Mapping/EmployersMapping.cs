using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Organisations with their workplaces and people, and their parts in tracks.</summary>
internal static class EmployersMapping
{
    private const int SealedLength = 300;

    public static void MapEmployers(this ModelBuilder model)
    {
        MapRegister(model);
        MapParts(model);
    }

    private static void MapRegister(ModelBuilder model)
    {
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("organisation");
            organisation.Property(x => x.Name).HasMaxLength(200);
            organisation.Property(x => x.OrganisationNumber).HasMaxLength(10).IsFixedLength(false);
            organisation.HasIndex(x => x.OrganisationNumber).IsUnique();
            organisation.Property(x => x.SealedNumber).HasMaxLength(SealedLength);
            organisation.Property(x => x.NumberHash).HasMaxLength(64);
            organisation.HasIndex(x => x.NumberHash).IsUnique();
            organisation.Property(x => x.IsSoleTrader).ForOlderRows(false);
            organisation.Property(x => x.Version).IsConcurrencyToken().ForOlderRows(0);
        });
        model.Entity<Workplace>(workplace =>
        {
            workplace.ToTable("workplace");
            workplace.Property(x => x.Name).HasMaxLength(200);
            workplace.Property(x => x.Address).HasMaxLength(300);
            workplace.Property(x => x.MunicipalityCode).HasMaxLength(4);
            workplace.Property(x => x.CfarNumber).HasMaxLength(8);
            workplace.HasIndex(x => x.CfarNumber).IsUnique();
            workplace.Property(x => x.Version).IsConcurrencyToken();
            workplace.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Contact>(contact =>
        {
            contact.ToTable("contact");
            contact.Property(x => x.Name).HasMaxLength(120);
            contact.Property(x => x.Title).HasMaxLength(120);
            contact.Property(x => x.Email).HasMaxLength(200);
            contact.Property(x => x.Phone).HasMaxLength(40);
            contact.Property(x => x.Version).IsConcurrencyToken();
            contact.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            contact.HasOne<Workplace>().WithMany().HasForeignKey(x => x.WorkplaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Supervisor>(supervisor =>
        {
            supervisor.ToTable("supervisor");
            supervisor.Property(x => x.Version).IsConcurrencyToken();
            supervisor.HasOne<Contact>().WithMany().HasForeignKey(x => x.ContactId).OnDelete(DeleteBehavior.Restrict);
            supervisor.HasOne<Workplace>().WithMany().HasForeignKey(x => x.WorkplaceId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapParts(ModelBuilder model)
    {
        model.Entity<TrackEmployer>(employer =>
        {
            employer.ToTable("track_employer");
            employer.Property(x => x.Status).ForOlderRows(TrackEmployerStatus.Dialogue);
            employer.Property(x => x.StatusReason).HasMaxLength(1000);
            employer.Property(x => x.ExpectedForm).ForOlderRows(EmploymentForm.Unclear);
            employer.Property(x => x.NeedRecurs).ForOlderRows(false);
            employer.Property(x => x.Need).HasMaxLength(1000);
            employer.Property(x => x.WorkTasks).HasMaxLength(2000);
            employer.Property(x => x.JobRedesign).ForOlderRows(JobRedesign.NotTried);
            employer.Property(x => x.JobRedesignNote).HasMaxLength(1000);
            employer.Property(x => x.CollectiveAgreement).HasMaxLength(200);
            employer.Property(x => x.Version).IsConcurrencyToken().ForOlderRows(0);
            employer.HasIndex(x => new { x.TrackId, x.OrganisationId }).IsUnique();
            employer.HasOne<Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            employer.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            employer.HasOne<Contact>().WithMany().HasForeignKey(x => x.MainContactId).OnDelete(DeleteBehavior.Restrict);
            employer.HasOne<Contact>().WithMany().HasForeignKey(x => x.ManagementSponsorId).OnDelete(DeleteBehavior.Restrict);
            employer.HasOne<Contact>().WithMany().HasForeignKey(x => x.NeedConfirmedById).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<TrackEmployerWorkplace>(use =>
        {
            use.ToTable("track_employer_workplace");
            use.HasKey(x => new { x.TrackEmployerId, x.WorkplaceId });
            use.Property(x => x.Version).IsConcurrencyToken();
            use.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Cascade);
            use.HasOne<Workplace>().WithMany().HasForeignKey(x => x.WorkplaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UnionConsultation>(consultation =>
        {
            consultation.ToTable("union_consultation");
            consultation.Property(x => x.UnionName).HasMaxLength(120);
            consultation.Property(x => x.LocalBranch).HasMaxLength(120);
            consultation.Property(x => x.Note).HasMaxLength(1000);
            consultation.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<EmployerContact>(contact =>
        {
            contact.ToTable("employer_contact");
            contact.Property(x => x.Participants).HasJsonCodes();
            contact.Property(x => x.Outcome).HasMaxLength(2000);
            contact.HasIndex(x => new { x.TrackEmployerId, x.HeldOn });
            contact.HasOne<TrackEmployer>().WithMany().HasForeignKey(x => x.TrackEmployerId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>Rows that were there before the column have this value; every other row says its own.</summary>
    private static void ForOlderRows<T>(this PropertyBuilder<T> property, T value) => property.HasDefaultValue(value).ValueGeneratedNever();
}
