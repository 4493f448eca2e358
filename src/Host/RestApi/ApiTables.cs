using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Host.RestApi;

/// <summary>Tables as files: taken in whole or not at all, and given out as they are taken in.</summary>
/// <param name="context">The request.</param>
/// <param name="request">What it brings.</param>
/// <param name="texts">Sentences.</param>
internal sealed class ApiTables(IHttpContextAccessor context, ApiRequest request, PageTexts texts)
{
    public const string MediaType = "text/csv";

    private HttpContext Http => context.HttpContext!;

    /// <summary>The faults of the file, or what it changed. With <c>?dryRun=true</c> nothing is changed, and faults are what was asked for.</summary>
    public async Task<IResult> TakeInAsync(Func<Actor, Stream, CancellationToken, Task<TableOutcome>> dryRun, Func<Actor, Stream, CancellationToken, Task<TableOutcome>> import)
    {
        var (actor, isDryRun) = (request.Actor, request.IsDryRun);
        await using var file = await request.FileAsync(TableFile.LargestFile, MediaType);
        var outcome = await (isDryRun ? dryRun : import)(actor, file, Http.RequestAborted);
        return isDryRun || outcome.FaultCount == 0 ? ApiAnswer.Ok(TableAnswer.Of(outcome)) : ApiProblem.Of(outcome, texts);
    }

    /// <summary>A file to keep.</summary>
    public async Task<IResult> GiveOutAsync(string name, Func<Actor, Stream, CancellationToken, Task> write)
    {
        var file = new MemoryStream();
        await write(request.Actor, file, Http.RequestAborted);
        file.Position = 0;
        Http.Response.Headers.CacheControl = "no-store"; // it may hold names
        return TypedResults.File(file, $"{MediaType}; charset=utf-8", name);
    }
}
