using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Http;

/// <summary>Sends a request and runs the activity that stands for the answer's status: <c>expectedStatusCodes: [{statusCode, activity}]</c>.</summary>
internal sealed class SendHttpRequest : BuiltInActivity
{
    public const string CasesProperty = "expectedStatusCodes";

    private const string Unmatched = "UnmatchedStatusCode";
    private const string FailedToConnect = "FailedToConnect";
    private const string Timeout = "Timeout";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.SendHttpRequest",
        Category = HttpRequestInputs.Category,
        DisplayName = "HTTP-anrop",
        Description = "Skickar ett HTTP-anrop och utför den aktivitet som hör till svarets status.",
        Inputs =
        [
            .. HttpRequestInputs.All,
            new() { Name = HttpRequestInputs.StatusCodes, TypeName = "HttpStatusCodeCase[]", DisplayName = "Väntade statuskoder", UiHint = "http-status-codes", IsWrapped = false },
        ],
        Outputs = HttpRequestInputs.Outputs,
        Ports = [Unmatched, FailedToConnect, Timeout],
    };

    /// <summary>The status codes of the cases, by position.</summary>
    public override object Prepare(ActivityNode node) =>
        SwitchCases.ArrayOf(node.Json, CasesProperty).Select(one => one is JsonObject given ? JsonValues.ToText(JsonValues.FromJson(given["statusCode"])) : "").ToArray();

    protected override void Execute(BurstContext context) => HttpRequestInputs.Send(context);

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        var answer = HttpRequestInputs.Take(context, resumption);
        var port = answer.Kind switch
        {
            HttpAnswerKind.TimedOut => Timeout,
            HttpAnswerKind.FailedToConnect => FailedToConnect,
            _ => PortOf(context, answer.StatusCode),
        };
        if (!context.RunPort(port))
        {
            context.Complete();
        }
    }

    private static string PortOf(BurstContext context, int status)
    {
        var position = Array.IndexOf((string[])context.Node.Details!, JsonValues.ToText(status));
        return position < 0 ? Unmatched : SwitchCases.PortOf(position);
    }
}
