using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Tests.Tracks;

/// <summary>Completes tasks of all 78 items with the example that each of them has.</summary>
internal static class ExampleWork
{
    /// <summary>Completes a task with its item's example, as it would be typed.</summary>
    public static async Task<Decision<Guid>> CompleteByExampleAsync(this TrackWorld world, Guid taskId)
    {
        var task = await world.ReadAsync(db => db.ChecklistItems.SingleAsync(row => row.Id == taskId));
        var around = await world.ReadAsync(async db => await world.Get<EvidenceOfTrack>().AroundAsync(
            db, await db.Tracks.SingleAsync(row => row.Id == task.TrackId), task.SubjectId, SwedishTime.Today(world.Clock), default));
        var isOfParticipant = ChecklistCatalogue.Shipped[task.ItemCode].Subject is ItemSubject.Participant or ItemSubject.Transition && task.SubjectId != task.TrackId;
        var values = isOfParticipant ? ExampleEvidence.ForParticipant(task.ItemCode, around) : ExampleEvidence.For(task.ItemCode, around);
        return await world.Tasks.CompleteAsync(world.Anna, await world.ChangeAsync(taskId, values), default);
    }
}
