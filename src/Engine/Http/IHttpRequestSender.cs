namespace Jobbspar.Engine.Http;

/// <summary>Sends requests for workflows, within the limits that the administrator of the host has set.</summary>
public interface IHttpRequestSender
{
    /// <summary>Sends one request. Never throws for what the server, the network or the definition does.</summary>
    Task<HttpAnswer> SendAsync(HttpRequestWanted request, CancellationToken cancellationToken);
}
