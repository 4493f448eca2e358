using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Jobbspar.Engine.Http;

namespace Jobbspar.Host.Http;

/// <summary>
/// Sends the requests of workflows. Only to hosts on the list, also by redirect; to a private address only where the list names it, whatever
/// a name resolves to. Neither cookies nor proxies, and nothing of a request is logged.
/// </summary>
internal sealed class HttpRequestSender : IHttpRequestSender, IDisposable
{
    private const int Redirects = 5;

    private readonly HttpLimits limits;
    private readonly HttpClient client;

    public HttpRequestSender(HttpLimits limits)
    {
        this.limits = limits;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = System.Threading.Timeout.InfiniteTimeSpan, // one limit for redirects and body too
        };
    }

    public void Dispose() => client.Dispose();

    /// <inheritdoc />
    public async Task<HttpAnswer> SendAsync(HttpRequestWanted request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.Timeout);
        try
        {
            return await FollowAsync(request, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpAnswer { Kind = HttpAnswerKind.TimedOut };
        }
        catch (Exception fault) when (Refusal(fault) is { } refusal)
        {
            return HttpAnswer.Refuse(refusal.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException)
        {
            return new HttpAnswer { Kind = HttpAnswerKind.FailedToConnect };
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            // Its text may repeat a header.
            return HttpAnswer.Refuse("the request cannot be sent as it is: its method, content type or a header is not valid.");
        }
    }

    private async Task<HttpAnswer> FollowAsync(HttpRequestWanted request, CancellationToken cancellationToken)
    {
        var (url, method, content) = (request.Url, new HttpMethod(request.Method), request.Content);
        for (var redirects = 0; ; redirects++)
        {
            if (!limits.Allows(url))
            {
                throw new RefusedRequestException($"requests to '{url.IdnHost}' are not allowed; an administrator can add the host to {Configuration.SettingKeys.HttpAllowedHosts.Variable}.");
            }

            using var message = Compose(request, url, method, content);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (Target(response, url) is not { } next)
            {
                return await ReadAsync(response, cancellationToken);
            }

            if (redirects == Redirects)
            {
                throw new RefusedRequestException($"'{request.Url.IdnHost}' redirects more than {Redirects} times.");
            }

            if (response.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.Moved or HttpStatusCode.Found && method != HttpMethod.Head && method != HttpMethod.Get)
            {
                (method, content) = (HttpMethod.Get, null);
            }

            url = next;
        }
    }

    private static HttpRequestMessage Compose(HttpRequestWanted request, Uri url, HttpMethod method, string? content)
    {
        var message = new HttpRequestMessage(method, url);
        message.Headers.Add("Idempotency-Key", request.BookmarkId.ToString());
        var isSameHost = Uri.Compare(url, request.Url, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
        foreach (var (name, values) in request.Headers)
        {
            // What was meant for one server is not shown to another.
            if (isSameHost)
            {
                message.Headers.Add(name, values);
            }
        }

        if (content is not null)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            var type = MediaTypeHeaderValue.Parse(request.ContentType ?? "text/plain");
            type.CharSet ??= "utf-8";
            message.Content.Headers.ContentType = type;
        }

        return message;
    }

    private static Uri? Target(HttpResponseMessage response, Uri from)
    {
        if (response.Headers.Location is not { } location
            || response.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        var target = location.IsAbsoluteUri ? location : new Uri(from, location);
        return target.Scheme is "http" or "https" && (from.Scheme is "http" || target.Scheme is "https")
            ? target
            : throw new RefusedRequestException($"'{from.IdnHost}' redirects to an address that is not followed.");
    }

    private async Task<HttpAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > limits.LargestAnswer)
        {
            throw TooLarge();
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > limits.LargestAnswer)
            {
                throw TooLarge();
            }

            kept.Write(buffer, 0, read);
        }

        var type = response.Content.Headers.ContentType;
        return new HttpAnswer
        {
            Kind = HttpAnswerKind.Answered,
            StatusCode = (int)response.StatusCode,
            ContentType = type?.MediaType,
            Content = EncodingOf(type?.CharSet).GetString(kept.GetBuffer(), 0, (int)kept.Length),
            Headers = response.Headers.Concat(response.Content.Headers)
                .Where(header => !header.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }

    private RefusedRequestException TooLarge() => new($"the answer is larger than {limits.LargestAnswer / 1024} KB.");

    private static Encoding EncodingOf(string? charset)
    {
        try
        {
            return charset is null ? Encoding.UTF8 : Encoding.GetEncoding(charset.Trim('"'));
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8;
        }
    }

    // Here and not before, because between a look and a connection a name may come to mean another address.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var isLocal = host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        var reachable = Array.FindAll(addresses, address => !PrivateAddresses.Contain(address) || limits.Names(address.ToString()) || (isLocal && IPAddress.IsLoopback(address)));
        if (reachable.Length == 0 && addresses.Length > 0)
        {
            throw new RefusedRequestException($"'{host}' stands for a private address, which must be allowed by itself.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static RefusedRequestException? Refusal(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is RefusedRequestException refused)
            {
                return refused;
            }
        }

        return null;
    }

    /// <summary>A request that is not sent, or whose answer is not taken; the message is for the administrator and names no secret.</summary>
    private sealed class RefusedRequestException(string message) : Exception(message);
}
