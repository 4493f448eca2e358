using System.Text.Json;
using Jobbspar.Host.Accounts;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.ElsaApi;

/// <summary>Turns what a handler throws into the API's own error shape. Bad input is never answered with 500, because the designer repeats those requests.</summary>
internal sealed class ElsaFaultFilter(PageTexts texts, ILogger<ElsaFaultFilter> log) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var answer = await AnswerAsync(context, next);
        if (answer is ElsaError error)
        {
            var request = context.HttpContext.Request;
            log.LogWarning(
                "{Method} {Path} by {User} was refused with {Status}.",
                request.Method,
                ((RouteEndpoint?)context.HttpContext.GetEndpoint())?.RoutePattern.RawText,
                AccountClaims.ReadActor(context.HttpContext.User)?.UserId,
                error.StatusCode);
        }

        return answer;
    }

    private async ValueTask<object?> AnswerAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (ElsaFault fault)
        {
            return fault.Error;
        }
        catch (AccessDeniedException)
        {
            return ElsaError.Of(StatusCodes.Status403Forbidden, texts["Api.Denied"]);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode is StatusCodes.Status413PayloadTooLarge)
        {
            return ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.TooLarge"]);
        }
        catch (Exception fault) when (fault is BadHttpRequestException or JsonException)
        {
            return ElsaError.Of(StatusCodes.Status400BadRequest, texts["Api.Malformed"]);
        }
        catch (Exception fault) when (DatabaseFault.IsPassing(fault))
        {
            return ElsaError.Of(StatusCodes.Status503ServiceUnavailable, texts["Api.Unavailable"]);
        }
    }
}
