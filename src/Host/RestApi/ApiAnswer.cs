using System.Globalization;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Decisions;
using Microsoft.Net.Http.Headers;

namespace Jobbspar.Host.RestApi;

/// <summary>Answers of the API.</summary>
/// <param name="context">The request.</param>
/// <param name="texts">Sentences.</param>
internal sealed class ApiAnswer(IHttpContextAccessor context, PageTexts texts)
{
    /// <summary>End of the names of the rules that refuse because somebody else was first, as in <c>TaskWasNotChangedMeanwhile</c>; what was changed may follow after a dot.</summary>
    private const string Stale = "Meanwhile";

    /// <summary>200 with a value.</summary>
    public static IResult Ok<T>(T value) => TypedResults.Json(value, ApiJson.Options, "application/json");

    /// <summary>200 with a value and its version as <c>ETag</c>.</summary>
    public IResult Ok<T>(T value, int version)
    {
        context.HttpContext!.Response.Headers.ETag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")).ToString();
        return Ok(value);
    }

    /// <summary>A command's outcome: 204, or why not.</summary>
    public IResult Of<T>(Decision<T> decision) => decision.Accepted ? TypedResults.NoContent() : Refused(decision.Refusals);

    /// <summary>The outcome of a command that makes something: 201 with its address, or why not.</summary>
    public IResult Created(Decision<Guid> decision, string path) =>
        decision.Accepted ? TypedResults.Created(new Uri(string.Create(CultureInfo.InvariantCulture, $"{ApiEndpoints.Prefix}/{path}/{decision.Value}"), UriKind.Relative)) : Refused(decision.Refusals);

    private ApiProblem Refused(IReadOnlyList<Refusal> refusals)
    {
        var problem = ApiProblem.Of(refusals, texts);
        return refusals.Any(refusal => refusal.Rule.Split('.')[0].EndsWith(Stale, StringComparison.Ordinal)) ? problem with { Status = StatusCodes.Status412PreconditionFailed } : problem;
    }
}
