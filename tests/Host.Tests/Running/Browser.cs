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
