using System.Globalization;
using Jobbspar.Host.Components.Escalations;
using Jobbspar.Host.Components.Steering;
using Jobbspar.Host.Printing;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Steering;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.Steering;

/// <summary>The printed form of a meeting: what the page shows, in its order. It holds no participant's name or circumstances.</summary>
internal sealed class MinutesPdf(PageTexts texts)
{
    /// <summary>Writes the agenda of a meeting that is to come, or the minutes.</summary>
    public byte[] Write(MeetingPage meeting)
    {
        var title = texts["Meeting.Title", Day(meeting.Row.HeldOn)];
        using var sheet = new PrintedSheet(title, Foot(meeting));
        sheet.Title(title);
        sheet.Paragraph($"{meeting.Row.GroupName}, {texts["Meeting.Begins", MeetingTexts.Time(meeting.Row.BeginsAt)]}, {meeting.Row.Place}");
        sheet.Strong(State(meeting));
        if (meeting.Present.Count > 0)
        {
            sheet.Heading(texts["Meeting.narvarande"]);
            foreach (var person in meeting.Present)
            {
                sheet.Paragraph($"– {person}");
            }
        }

        WriteAgenda(sheet, meeting);
        sheet.Heading(texts["Meeting.Decisions"]);
        if (meeting.Decisions.Count == 0)
        {
            sheet.Paragraph(texts["Meeting.NoDecisions"]);
        }

        WriteDecisions(sheet, meeting.Decisions);
        WritePutOff(sheet, meeting);
        if (meeting.NotCarriedOut.Count > 0)
        {
            sheet.Heading(texts["Steering.NotCarriedOut"]);
            WriteDecisions(sheet, meeting.NotCarriedOut);
        }

        if (meeting.Notes is { } notes)
        {
            sheet.Heading(texts["Meeting.anteckningar"]);
            sheet.Paragraphs(notes);
        }

        return sheet.End();
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void WriteAgenda(PrintedSheet sheet, MeetingPage meeting)
    {
        if (meeting.Agenda.Count == 0)
        {
            return;
        }

        sheet.Heading(texts["Meeting.Agenda"]);
        foreach (var row in meeting.Agenda)
        {
            var by = row.AnswerBy is { } day ? $" ({texts["Escalation.AnswerBy"]} {Day(day)})" : "";
            sheet.Paragraph($"– {row.TrackCode} {row.TrackTitle}: {EscalationText.Of(row.Cause, row.Question)}{by}");
        }
    }

    private void WriteDecisions(PrintedSheet sheet, IReadOnlyList<DecisionRow> decisions)
    {
        foreach (var decision in decisions)
        {
            sheet.Strong($"{decision.TrackCode} {decision.TrackTitle}: {EscalationText.Of(decision.Cause, decision.Question)}");
            sheet.Paragraph($"{texts["Decision.Title"]}: {DomainTexts.Decision(decision.Type)}");
            sheet.Paragraphs(decision.Text);
            if (decision.Type is not DecisionType.HigherUp)
            {
                sheet.Paragraph($"{texts["Decision.ansvarig"]}: {decision.Owner}. {texts["Decision.klartSenast"]}: {Day(decision.DueOn)}.");
                sheet.Paragraph($"{texts["Decision.CarriedOut"]}: {(decision.CarriedOutAt is { } done ? Day(SwedishTime.DateOf(done)) : texts["Decision.NotYet"])}");
            }

            sheet.Paragraph($"{decision.DecidedByFunction ?? DomainTexts.Level(decision.Level)}, {Day(SwedishTime.DateOf(decision.DecidedAt))} ({texts["Decision.RecordedBy", decision.DecidedBy]})");
        }
    }

    private void WritePutOff(PrintedSheet sheet, MeetingPage meeting)
    {
        if (meeting.PutOff.Count == 0)
        {
            return;
        }

        sheet.Heading(texts["Meeting.PutOff"]);
        foreach (var question in meeting.PutOff)
        {
            sheet.Strong($"{question.TrackCode}: {EscalationText.Of(question.Cause, question.Question)}");
            sheet.Paragraphs(question.Reason ?? "");
        }
    }

    private string State(MeetingPage meeting) => meeting.Row switch
    {
        { IsCancelled: true } => texts["Meeting.Cancelled"],
        { ClosedAt: not null } => texts["Meeting.MinutesClosed"],
        _ => texts["Meeting.NotClosedYet"],
    };

    private string Foot(MeetingPage meeting) => $"{texts["Meeting.Title", Day(meeting.Row.HeldOn)]}. {State(meeting)}.";
}
