using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Access.Keys;
using Jobbspar.Workflows.Employers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Accounts and roles, on top of what Identity maps itself.</summary>
internal static class AccountsMapping
{
    public static void MapAccounts(this ModelBuilder model)
    {
        model.Entity<UserAccount>(user =>
        {
            user.ToTable("user_account");
            user.Property(x => x.DisplayName).HasMaxLength(200);
            user.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IdentityRole<Guid>>().ToTable("role");
        model.Entity<IdentityUserRole<Guid>>().ToTable("user_role");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("user_claim");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("user_login");
        model.Entity<IdentityUserToken<Guid>>().ToTable("user_token");
        model.Entity<IdentityRoleClaim<Guid>>().ToTable("role_claim");
        model.Entity<CoordinatorAssignment>(assignment =>
        {
            assignment.ToTable("coordinator_assignment");
            assignment.HasOne<Tracks.Track>().WithMany().HasForeignKey(x => x.TrackId).OnDelete(DeleteBehavior.Restrict);
            assignment.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ApiKey>(key =>
        {
            key.ToTable("api_key");
            key.Property(x => x.Name).HasMaxLength(60);
            key.Property(x => x.SecretHash).HasMaxLength(64);
            key.HasIndex(x => x.SecretHash).IsUnique();
            key.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<DataProtectionKey>(key =>
        {
            key.ToTable("data_protection_key");
            key.HasKey(x => x.FriendlyName);
            key.Property(x => x.FriendlyName).HasMaxLength(200);
        });
        model.Entity<Setting>(setting =>
        {
            setting.ToTable("setting");
            setting.HasKey(x => x.Key);
            setting.Property(x => x.Key).HasMaxLength(100);
        });
    }
}
