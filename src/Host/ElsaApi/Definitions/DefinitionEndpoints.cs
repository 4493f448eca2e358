using Jobbspar.Host.Texts;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>What the designer's lists and its editor ask about definitions.</summary>
internal static class DefinitionEndpoints
{
    public static void MapDefinitionEndpoints(this IEndpointRouteBuilder api)
    {
        var definitions = api.MapGroup("/workflow-definitions");
        definitions.MapGet("/", DefinitionReading.ListAsync);
        definitions.MapPost("/", DefinitionWriting.SaveAsync);
        definitions.MapGet("/by-definition-id/{definitionId}", DefinitionReading.OpenAsync);
        definitions.MapGet("/by-id/{versionId}", DefinitionReading.OpenVersionAsync);
        definitions.MapGet("/many-by-id", DefinitionReading.OpenManyAsync);
        definitions.MapGet("/validation/is-name-unique", DefinitionReading.IsNameUniqueAsync);
        definitions.MapGet("/subgraph/segments/{versionId}", DefinitionReading.SegmentsAsync);
        definitions.MapGet("/subgraph/{versionId}", DefinitionReading.SubgraphAsync);
        definitions.MapPost("/import", DefinitionWriting.ImportAsync);
        definitions.MapPost("/import-files", DefinitionFiles.ImportAsync);
        definitions.MapGet("/{definitionId}/export", DefinitionReading.ExportAsync);
        definitions.MapPost("/{definitionId}/publish", DefinitionWriting.PublishAsync);
        definitions.MapPost("/{definitionId}/retract", DefinitionWriting.RetractAsync);
        definitions.MapPost("/{definitionId}/revert/{version:int}", DefinitionWriting.RevertAsync);
        definitions.MapPost("/{definitionId}/execute", DefinitionRunning.RunAsync);
        definitions.MapDelete("/{definitionId}", DefinitionWriting.DeleteAsync);
        api.MapDelete("/workflow-definition-versions/{versionId}", DefinitionWriting.DeleteVersionAsync);

        var bulk = api.MapGroup("/bulk-actions");
        bulk.MapPost("/publish/workflow-definitions/by-definition-ids", DefinitionBulk.PublishAsync);
        bulk.MapPost("/retract/workflow-definitions/by-definition-ids", DefinitionBulk.RetractAsync);
        bulk.MapPost("/delete/workflow-definitions/by-definition-id", DefinitionBulk.DeleteAsync);
        bulk.MapPost("/delete/workflow-definitions/by-id", DefinitionBulk.DeleteVersionsAsync);
        bulk.MapPost("/export/workflow-definitions", DefinitionBulk.ExportAsync);

        api.MapPost("/tests/activities", (PageTexts texts) => ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.ActivityTests"]));
    }
}
