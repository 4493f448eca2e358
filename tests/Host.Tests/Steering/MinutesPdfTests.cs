using Jobbspar.Host.Steering;
using Jobbspar.Host.Texts;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Steering;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Jobbspar.Host.Tests.Steering;

/// <summary>The printed minutes hold everything, however long, and can be read aloud.</summary>
public sealed class MinutesPdfTests
{
    private const string LongWord = "Kompetensförsörjningsstrategiupphandlingsunderlagsgranskning";

    private readonly MinutesPdf pdf = new(new PageTexts());

    [Fact]
    public void Write_ShortMinutes_AreOneTaggedPageWithATitle()
    {
        using var document = Open(pdf.Write(Minutes(notes: "Allt gick bra.")));

        document.PageCount.ShouldBe(1);
        document.Info.Title.ShouldContain("2026-12-01");
        document.Internals.Catalog.Elements.GetDictionary("/MarkInfo").ShouldNotBeNull("a screen reader needs the tags");
        document.Internals.Catalog.Elements.GetDictionary("/StructTreeRoot").ShouldNotBeNull();
    }

    [Fact]
    public void Write_NotesLongerThanAPage_GoOnOnTheNext()
    {
        var notes = string.Join(' ', Enumerable.Repeat($"Parterna är överens om att {LongWord} görs om.", 120));

        using var document = Open(pdf.Write(Minutes(notes)));

        document.PageCount.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Write_AWordWiderThanThePage_IsBroken()
    {
        using var document = Open(pdf.Write(Minutes(string.Concat(Enumerable.Repeat(LongWord, 60)))));

        document.PageCount.ShouldBeGreaterThan(1, "3 600 characters without a space take more lines than are left");
    }

    [Fact]
    public void Write_AgendaOfAMeetingToCome_IsWrittenBeforeAnythingIsDecided()
    {
        var meeting = Minutes(notes: null) with { Row = Row(closed: null), Decisions = [], Present = [] };

        using var document = Open(pdf.Write(meeting));

        document.PageCount.ShouldBe(1);
    }

    private static PdfDocument Open(byte[] content) => PdfReader.Open(new MemoryStream(content), PdfDocumentOpenMode.Import);

    private static SteeringMeetingRow Row(DateTimeOffset? closed) => new(Guid.NewGuid(), new DateOnly(2026, 12, 1), new TimeOnly(9, 0), "Kommunhuset", IsCancelled: false, closed, 1, Guid.NewGuid(), "Styrgruppen");

    private static MeetingPage Minutes(string? notes) => new()
    {
        Row = Row(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)),
        Present = ["Birgitta Ström, ordförande"],
        Notes = notes,
        Agenda = [],
        Decisions =
        [
            new()
            {
                Id = Guid.NewGuid(),
                EscalationId = Guid.NewGuid(),
                Cause = EscalationCause.Question,
                Question = "Ska kommunen köpa in utbildningen?",
                TrackCode = "JS-2026-001",
                TrackTitle = "Undersköterskor",
                Type = DecisionType.RemoveObstacle,
                Text = "Ja.",
                Owner = "Vuxenutbildningen",
                DueOn = new DateOnly(2026, 12, 20),
                Level = EscalationLevel.SteeringGroup,
                DecidedAt = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
                DecidedBy = "Birgitta Ström",
            },
        ],
        PutOff = [],
        NotCarriedOut = [],
        Version = 1,
    };
}
