using System.Text.Json;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.RestApi;

/// <summary>Turns what a handler throws into problem details, and notes who was refused what: ids only.</summary>
internal sealed class ApiFaultFilter(PageTexts texts, ILogger<ApiFaultFilter> log) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var answer = await AnswerAsync(context, next);
        if (answer is ApiProblem problem)
        {
            log.LogWarning(
                "{Method} {Path} by {User} was refused with {Status}.",
                context.HttpContext.Request.Method,
                ((RouteEndpoint?)context.HttpContext.GetEndpoint())?.RoutePattern.RawText,
                AccountClaims.ReadActor(context.HttpContext.User)?.UserId,
                problem.Status);
        }

        return answer;
    }

    private async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ApiFault fault)
        {
            return fault.Problem;
        }
        catch (AccessDeniedException) when (HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            // As the pages: who may not see a thing does not learn whether it exists.
            return ApiProblem.Of(StatusCodes.Status404NotFound, texts["RestApi.NotFound"]);
        }
        catch (AccessDeniedException)
        {
            return ApiProblem.Of(StatusCodes.Status403Forbidden, texts["Api.Denied"]);
        }
        catch (BadHttpRequestException fault)
        {
            return ApiProblem.Of(fault.StatusCode, texts["Api.Malformed"]);
        }
        catch (JsonException)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, texts["Api.Malformed"]);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, texts["Api.Unavailable"]);
        }
    }
}
