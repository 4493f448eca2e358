using Jobbspar.Workflows.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jobbspar.Host.Startup;

/// <summary>Ready only while the database answers.</summary>
internal sealed class DatabaseHealth(Transactions transactions) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await transactions.ReadAsync((db, token) => db.Settings.AnyAsync(token), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (DatabaseUnavailableException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
