using System.Globalization;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Http;

/// <summary>Sends a request and goes on along the outcome named by the answer's status.</summary>
internal sealed class FlowSendHttpRequest : BuiltInActivity
{
    private const string Unmatched = "Unmatched status code";
    private const string FailedToConnect = "Failed to connect";
    private const string Timeout = "Timeout";

    public override ActivityDescriptor Descriptor { get; } = new()
    {
        TypeName = "Elsa.FlowSendHttpRequest",
        Category = HttpRequestInputs.Category,
        DisplayName = "HTTP-anrop (flöde)",
        Description = "Skickar ett HTTP-anrop och går vidare efter svarets status.",
        Inputs =
        [
            .. HttpRequestInputs.All,
            new() { Name = HttpRequestInputs.StatusCodes, TypeName = "ICollection<Int32>", DisplayName = "Väntade statuskoder", UiHint = "multitext", DefaultValue = new JsonArray(200) },
        ],
        Outputs = HttpRequestInputs.Outputs,
        Outcomes = ["Done", Unmatched, FailedToConnect, Timeout],
        HasDynamicOutcomes = true,
    };

    protected override void Execute(BurstContext context) => HttpRequestInputs.Send(context);

    protected override void Resume(BurstContext context, Resumption resumption)
    {
        var answer = HttpRequestInputs.Take(context, resumption);
        switch (answer.Kind)
        {
            case HttpAnswerKind.TimedOut:
                context.Complete(Timeout);
                break;
            case HttpAnswerKind.FailedToConnect:
                context.Complete(FailedToConnect);
                break;
            default:
                var expected = ValueConversion.ToList(context.RawInput(HttpRequestInputs.StatusCodes)).ConvertAll(JsonValues.ToText);
                var status = answer.StatusCode.ToString(CultureInfo.InvariantCulture);
                context.Complete(expected.Count == 0 ? OutcomeSet.Done : new OutcomeSet([expected.Contains(status, StringComparer.Ordinal) ? status : Unmatched, "Done"]));
                break;
        }
    }
}
