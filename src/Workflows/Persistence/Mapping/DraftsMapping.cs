using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Drafts;
using Jobbspar.Workflows.RepeatedRequests;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>What is kept for a while for one user: unsent forms, and answers to requests that may be sent again.</summary>
internal static class DraftsMapping
{
    public static void MapDrafts(this ModelBuilder model)
    {
        model.Entity<FormDraft>(draft =>
        {
            draft.ToTable("form_draft");
            draft.Property(x => x.Form).HasMaxLength(FormDrafts.LongestForm);
            draft.HasIndex(x => new { x.UserId, x.Form }).IsUnique();
            draft.HasIndex(x => x.KeptAt);
            draft.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AnsweredRequest>(request =>
        {
            request.ToTable("answered_request");
            request.HasKey(x => new { x.UserId, x.Key });
            request.Property(x => x.Key).HasMaxLength(AnsweredRequests.LongestKey);
            request.Property(x => x.RequestHash).HasMaxLength(64);
            request.HasIndex(x => x.AnsweredAt);
            request.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
