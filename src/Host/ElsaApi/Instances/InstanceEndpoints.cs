using Jobbspar.Host.Texts;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>What the designer's list of instances and its viewer ask.</summary>
internal static class InstanceEndpoints
{
    public static void MapInstanceEndpoints(this IEndpointRouteBuilder api)
    {
        var instances = api.MapGroup("/workflow-instances");
        instances.MapPost("/", InstanceReading.ListAsync);
        instances.MapGet("/{instanceId:guid}", InstanceReading.OpenAsync);
        instances.MapGet("/{instanceId:guid}/execution-state", InstanceReading.ExecutionStateAsync);
        instances.MapGet("/{instanceId:guid}/variables", InstanceReading.VariablesAsync);
        instances.MapGet("/{instanceId:guid}/journal", InstanceReading.JournalAsync);
        instances.MapPost("/{instanceId:guid}/journal", InstanceReading.JournalAsync);
        instances.MapDelete("/{instanceId:guid}", InstanceControl.DeleteAsync);

        var executions = api.MapGroup("/activity-executions");
        executions.MapPost("/report", InstanceReading.ReportAsync);
        executions.MapGet("/list", InstanceReading.ExecutionsAsync);
        executions.MapGet("/by-id", InstanceReading.ExecutionAsync);
        executions.MapGet("/{executionId}/call-stack", InstanceReading.CallStackAsync);
        api.MapGet("/activity-execution-summaries/list", InstanceReading.ExecutionsAsync);

        api.MapPost("/cancel/workflow-instances/{instanceId:guid}", InstanceControl.CancelAsync);
        api.MapPost("/bulk-actions/cancel/workflow-instances", InstanceControl.CancelManyAsync);
        api.MapPost("/bulk-actions/delete/workflow-instances/by-id", InstanceControl.DeleteManyAsync);
        api.MapPost("/bulk-actions/import/workflow-instances", (PageTexts texts) => InstanceControl.ImportRefused(texts));
        api.MapPost("/alterations/workflows/retry", InstanceControl.RetryAsync);
    }
}
