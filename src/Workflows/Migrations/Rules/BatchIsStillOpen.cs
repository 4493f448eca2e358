using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Migrations.Rules;

/// <summary>Only a batch that is running or paused is paused, resumed or stopped.</summary>
internal static class BatchIsStillOpen
{
    public static Refusal? Check(MigrationBatch batch) => batch.IsOpen ? null : new() { Rule = nameof(BatchIsStillOpen), Arguments = [batch.State.Code()] };
}
