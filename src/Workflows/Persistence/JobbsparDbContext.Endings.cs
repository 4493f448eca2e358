using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Retention;
using Jobbspar.Workflows.Retention.AccessLogs;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Persistence;

/// <content>How tracks end, and what becomes of their records.</content>
public sealed partial class JobbsparDbContext
{
    /// <summary>Fixed summaries of tracks.</summary>
    public DbSet<TrackSummary> TrackSummaries => Set<TrackSummary>();

    /// <summary>Evaluations of tracks.</summary>
    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    /// <summary>Answers of evaluations.</summary>
    public DbSet<EvaluationAnswer> EvaluationAnswers => Set<EvaluationAnswer>();

    /// <summary>Decisions about new rounds.</summary>
    public DbSet<NewRoundDecision> NewRoundDecisions => Set<NewRoundDecision>();

    /// <summary>Versions of retention rules.</summary>
    public DbSet<RetentionRule> RetentionRules => Set<RetentionRule>();

    /// <summary>Handovers of records to authorities.</summary>
    public DbSet<RecordsHandover> RecordsHandovers => Set<RecordsHandover>();

    /// <summary>What was destroyed or pseudonymised.</summary>
    public DbSet<RetentionProtocol> RetentionProtocols => Set<RetentionProtocol>();

    /// <summary>Versions of how long the access log is kept.</summary>
    public DbSet<AccessLogRule> AccessLogRules => Set<AccessLogRule>();

    /// <summary>What was destroyed of the access log.</summary>
    public DbSet<AccessLogProtocol> AccessLogProtocols => Set<AccessLogProtocol>();
}
