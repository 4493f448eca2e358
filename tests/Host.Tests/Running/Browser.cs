using System.Net;
using System.Text.RegularExpressions;

namespace Jobbspar.Host.Tests.Running;

/// <summary>A browser without scripts: keeps cookies, follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(Uri address)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> PostAsync(string path, params IEnumerable<KeyValuePair<string, string>> form) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(form));

    /// <summary>Sends JSON, or text that may be none, with further headers.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, params IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }

    /// <summary>Sends a table as a file.</summary>
    public Task<HttpResponseMessage> SendTableAsync(string path, string table, params IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(table, System.Text.Encoding.UTF8, "text/csv") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request);
    }

    /// <summary>Uploads files as a form.</summary>
    public Task<HttpResponseMessage> UploadAsync(string path, params IEnumerable<(string Name, byte[] Content)> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return client.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Fills in the sign-in page.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string user, string password)
    {
        var page = await (await GetAsync("/logga-in")).Content.ReadAsStringAsync();
        return await PostAsync(
            "/logga-in",
            new("_handler", "logga-in"),
            new("__RequestVerificationToken", TokenOf(page)),
            new("Input.UserName", user),
            new("Input.Password", password));
    }

    public static string TokenOf(string page) => Token().Match(page).Groups["token"].Value;

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
