using System.CommandLine;
using Jobbspar.Workflows.Calendar;

namespace Jobbspar.Host.Cli;

/// <summary><c>calendar FROM TO</c>: working days between two dates, as JSON.</summary>
internal static class CalendarCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var from = new Argument<string>("FROM") { Description = "First date, yyyy-MM-dd." };
        var to = new Argument<string>("TO") { Description = "Last date, yyyy-MM-dd; counted too." };
        var command = new Command("calendar", "Prints the working days between two dates, both counted, and the holidays among them, as JSON.") { from, to };
        command.SetAction((parsed, _) => RunAsync(parsed.GetRequiredValue(from), parsed.GetRequiredValue(to), output, errors));
        return command;
    }

    private static async Task<int> RunAsync(string from, string to, TextWriter output, TextWriter errors)
    {
        var report = CalendarReport.Make(new WorkingDayCalendar(new CalendarOptions()), from, to);
        if (report.Accepted)
        {
            await output.WriteLineAsync(report.Value.ToJson());
            return 0;
        }

        await errors.WriteLineAsync($"jobbspar: {string.Join(" ", report.Refusals.Select(refusal => $"{refusal.Field}: {Sentence(refusal.Rule, refusal.Arguments)}"))}");
        return CommandLine.Failure;
    }

    /// <summary>The command line speaks English, like its options; pages take the same rules' sentences from the resource files.</summary>
    private static string Sentence(string rule, IReadOnlyList<string> arguments) => rule switch
    {
        "DateIsWrittenYearMonthDay" => $"'{arguments[0]}' is not a date written yyyy-MM-dd.",
        "DateIsWithinTheCalendar" => $"'{arguments[0]}' is outside the calendar, which knows the years {arguments[1]} to {arguments[2]}.",
        "RangeRunsForwards" => $"{arguments[1]} comes before {arguments[0]}.",
        _ => $"{rule} ({string.Join(", ", arguments)}).",
    };
}
