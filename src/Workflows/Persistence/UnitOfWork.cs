using Jobbspar.Engine.Storage;

namespace Jobbspar.Workflows.Persistence;

/// <summary>One open transaction, seen by the domain and by the engine. Not safe for use by several threads.</summary>
public sealed class UnitOfWork
{
    internal UnitOfWork(JobbsparDbContext db, IEngineSession engine)
    {
        Db = db;
        Engine = engine;
    }

    /// <summary>Domain rows. Saved once more when the work ends, so that calling <c>SaveChanges</c> is only needed to query what was added.</summary>
    public JobbsparDbContext Db { get; }

    /// <summary>Engine rows, in the same transaction; written in order with the domain's statements, at the latest with the commit.</summary>
    public IEngineSession Engine { get; }
}
