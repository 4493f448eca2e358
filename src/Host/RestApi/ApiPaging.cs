using System.Globalization;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.RestApi;

/// <summary>Which page is asked for.</summary>
/// <param name="context">The request.</param>
/// <param name="texts">Sentences.</param>
internal sealed class ApiPaging(IHttpContextAccessor context, PageTexts texts)
{
    public const int Largest = 200;

    public const int Usual = 50;

    public const string PageName = "page";

    public const string LimitName = "limit";

    /// <summary>What the limit was called before the API followed the Swedish REST API profile; still understood.</summary>
    public const string OlderLimitName = "pageSize";

    // Times the largest page still a number that every list can skip.
    private const int LastPage = 1_000_000;

    private HttpRequest Request => context.HttpContext!.Request;

    /// <summary>From 1.</summary>
    /// <exception cref="ApiFault">It is no such number.</exception>
    public int Page => Read(PageName, 1, LastPage, 1);

    /// <summary>Rows of a page.</summary>
    /// <exception cref="ApiFault">It is no such number, or given twice.</exception>
    public int Size
    {
        get
        {
            var (limit, older) = (Read(LimitName, 1, Largest, 0), Read(OlderLimitName, 1, Largest, 0));
            return limit > 0 && older > 0 && limit != older
                ? throw new ApiFault(ApiProblem.Of(StatusCodes.Status400BadRequest, texts["RestApi.LimitTwice", LimitName, OlderLimitName]))
                : Math.Max(limit, older) is > 0 and var given ? given : Usual;
        }
    }

    /// <summary>Rows of the pages before.</summary>
    /// <exception cref="ApiFault">Page or limit is no such number.</exception>
    public int Skipped => (Page - 1) * Size;

    /// <summary>Cuts the page out of a list that is read whole, and names its neighbours in a <c>Link</c> header.</summary>
    public IResult Of<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> shown) => Of([.. rows.Skip(Skipped).Take(Size).Select(shown)], rows.Count);

    /// <summary>The same where something is said beside the rows.</summary>
    public IResult With<T, TAnswer>(IReadOnlyList<T> rows, Func<ApiPage<T>, TAnswer> complete)
        where TAnswer : ApiPage<T> => ApiAnswer.Ok(complete(Cut([.. rows.Skip(Skipped).Take(Size)], rows.Count)));

    /// <summary>A page that was read alone.</summary>
    public IResult Of<T>(IReadOnlyList<T> items, int total) => ApiAnswer.Ok(Cut(items, total));

    /// <summary>A page that was read alone.</summary>
    public IResult Of<T>(ShownRows<T> shown) => Of(shown.Rows, shown.Total);

    private ApiPage<T> Cut<T>(IReadOnlyList<T> items, int total)
    {
        var (page, size) = (Page, Size);
        var last = Math.Max(1, (total + size - 1) / size);
        List<string> links = [Link(page, "self"), Link(1, "first"), Link(last, "last")];
        if (page > 1)
        {
            links.Add(Link(Math.Min(page - 1, last), "prev"));
        }

        if (page < last)
        {
            links.Add(Link(page + 1, "next"));
        }

        context.HttpContext!.Response.Headers.Link = string.Join(", ", links);
        return new(items, page, size, total);
    }

    private string Link(int page, string rel)
    {
        var query = Request.Query.Where(pair => !string.Equals(pair.Key, PageName, StringComparison.OrdinalIgnoreCase)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)))
            .Append(KeyValuePair.Create<string, string?>(PageName, page.ToString(CultureInfo.InvariantCulture)));
        return $"<{Request.PathBase}{Request.Path}{QueryString.Create(query)}>; rel=\"{rel}\"";
    }

    private int Read(string name, int smallest, int largest, int usual)
    {
        var given = Request.Query[name].ToString();
        if (given.Length == 0)
        {
            return usual;
        }

        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= smallest && value <= largest
            ? value
            : throw new ApiFault(ApiProblem.Of(StatusCodes.Status400BadRequest, texts["RestApi.Number", name, smallest, largest]));
    }
}
