using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Jobbspar.Host.Simulation;

/// <summary>Writes the figures as Swedish text or as one JSON object.</summary>
internal static class SimulationReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static string ToJson(SimulationFigures figures) => JsonSerializer.Serialize(figures, Json);

    public static string ToText(SimulationFigures figures)
    {
        var text = new StringBuilder();
        var (tracks, people, tasks) = (figures.Tracks, figures.Participants, figures.Tasks);
        var (promises, gaps, escalations, run) = (figures.Promises, figures.Gaps, figures.Escalations, figures.Run);
        Line(text, $"Simulering: {figures.Options.Tracks} spår om året i {figures.Options.Years} år, frö {figures.Options.Seed}. Påhittade spår och personer; utfall enligt scenario {figures.Options.Scenario}.");
        Line(text, $"Spår: {tracks.Started} startade, {tracks.Closed} avslutade, {tracks.Cancelled} avbrutna, {tracks.Parked} vilande; pågår: {List(tracks.Underway)}");
        Line(text, $"Deltagare: {people.Registered} kandidater, {people.Accepted} antagna, {people.Started} påbörjade, {people.Ended} avslutade, {people.Completed} fullföljde");
        var (job, studies, withoutJob, dropout) = OutcomeShares.Of(figures.Options.Scenario);
        Line(text, $"Utfall för avslutade: {List(figures.Outcomes)} (förutsatt: arbete {job} %, studier {studies} %, fullföljt utan arbete {withoutJob} %, avhopp {dropout} %)");
        foreach (var rate in figures.Rates)
        {
            Line(text, $"  {rate.Measure} av alla som {Words(rate.Denominator)}: {rate.Count} av {rate.Of} ({(rate.Percent is { } percent ? percent.ToString("0.0", Swedish) : "–")} %)");
        }

        Line(text, $"Uppgifter: {tasks.Opened} öppnade, {tasks.Completed} klara (varav {tasks.CompletedLate} efter förfallodagen), {tasks.Waived} undantag, {tasks.NoLongerAsked} ej aktuella, {tasks.Open} öppna");
        Line(text, $"Löften: {promises.Promised} utlovade = {promises.Receipts} kvitterade + {promises.Open} öppna: {(promises.Holds ? "stämmer" : "STÄMMER INTE")}");
        Line(text, $"  hållna {promises.Kept}, sammanslagna {promises.Folded}, återkallade {promises.Recalled}, nekade {promises.Refused}, slopade {promises.Dropped}");
        Line(text, $"Glapp: {gaps.Found} funna, {gaps.FoundBeforeTheyBegan} av dem innan de började, {gaps.Open} öppna");
        Line(text, $"  svårighetsgrad, som den sågs senast: {List(gaps.BySeverity)}");
        foreach (var (kind, bySeverity) in gaps.ByKind)
        {
            Line(text, $"    {kind} {bySeverity.Values.Sum()}: {List(bySeverity)}");
        }

        Line(text, $"  dagar utan insats (P-TID): {gaps.UncoveredWorkingDays} arbetsdagar");
        Line(text, $"  utan insats mellan två insatser i 3 dagar eller mer: {gaps.ParticipantsWithUncoveredTime} deltagare, {Share(gaps.ParticipantsWithUncoveredTime, people.Started)} av påbörjade (förutsatt: {Participants.WithGap * 100:0} %); i 15 eller mer: {gaps.ParticipantsWithCriticalUncoveredTime}, {Share(gaps.ParticipantsWithCriticalUncoveredTime, people.Started)} (förutsatt: {Participants.WithCriticalGap * 100:0} %); därtill {gaps.ParticipantsUncoveredAfterBreak} efter ett avbrott, tills de avslutades");
        Line(text, $"  hål efter insatser som slutade 15 juni–14 augusti: {gaps.Summer.Holes} av {gaps.Summer.Ends}, {Share(gaps.Summer.Holes, gaps.Summer.Ends)}; andra tider: {gaps.OtherTimes.Holes} av {gaps.OtherTimes.Ends}, {Share(gaps.OtherTimes.Holes, gaps.OtherTimes.Ends)} (förutsatt: dubbelt om sommaren)");
        Line(text, $"Eskaleringar: {escalations.Raised} lyfta, {escalations.TracksEverStuck} av {tracks.Started} spår har någon gång fastnat, {Share(escalations.TracksEverStuck, tracks.Started)} (förutsatt: {Population.Stuck * 100:0} %)");
        Line(text, $"  av dem löstes {escalations.TracksSolvedEarly} av koordinatorer eller chefer (förutsatt: hälften)");
        Line(text, $"  högsta nivå: {List(escalations.ByLevel)}");
        Line(text, $"  hur de slutade: {List(escalations.ByEnd)}");
        Line(text, $"  orsak: {List(escalations.ByCause)}");
        Line(text, $"Nekade försök: {figures.Refused.Values.Sum()}");
        Line(text, $"Tid: {run.WallSeconds:0.0} s för {run.Days} dagar och {run.Commands} kommandon: {run.TasksPerSecond:0.0} uppgifter/s, {run.DaysPerSecond:0.00} dagar/s");
        return text.ToString().TrimEnd();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(Swedish)).Append('\n');

    private static string Share(int part, int of) => of == 0 ? "–" : string.Create(Swedish, $"{100.0 * part / of:0.0} %");

    private static string List(IReadOnlyDictionary<string, int> counts) =>
        counts.Count == 0 ? "inga" : string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));

    private static string Words(string denominator) => denominator switch
    {
        "PABORJAT" => "påbörjat",
        "AVSLUTATS" => "avslutats",
        _ => "fullföljt",
    };
}
