using System.Globalization;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Privacy;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Participants.Files;

/// <summary>
/// Candidates as a table to read, and participants as a table to write. The columns of a file are the fields of the form, and judged by the same rules.
/// A protected identity that is to be kept is registered by hand by whoever may see it, never from a file.
/// </summary>
internal static class ParticipantFile
{
    /// <summary>Columns of a file that is read.</summary>
    public static IReadOnlyList<TableColumn> ColumnsIn { get; } =
    [
        new("kalla"),
        .. new[] { "namn", "personnummer", "identitet", "sakerhet", "skydd", "telefon", "epost", "sprak", "tolk", "kon", "fodelsear", "utbildning", "sfi", "korkort", "start", "slut", "omfattning", "anpassningar" }
            .Select(name => new TableColumn(name, IsRequired: false)),
    ];

    /// <summary>Columns of a file that is written.</summary>
    public static IReadOnlyList<TableColumn> ColumnsOut { get; } =
        [.. new[] { "nummer", "namn", "personnummer", "status", "statusFran", "start", "slut", "omfattning", "kon", "utbildning", "sfi", "korkort", "kalla" }.Select(name => new TableColumn(name))];

    /// <summary>Reads a row; null where it has faults.</summary>
    public static ParticipantFields? Read(TableRow row, DateOnly today)
    {
        var said = new NewParticipant
        {
            Name = row.Text("namn"),
            Number = row.Text("personnummer"),
            IdentityKind = Code(row, "identitet"),
            IdentityConfidence = Code(row, "sakerhet"),
            Protection = Code(row, "skydd"),
            Phone = row.Text("telefon"),
            Email = row.Text("epost"),
            ContactLanguage = row.Text("sprak"),
            InterpreterNeeded = row.YesNo("tolk") ?? false,
            Gender = Code(row, "kon"),
            BirthYear = row.WholeNumber("fodelsear"),
            EducationLevel = Code(row, "utbildning"),
            SwedishLevel = Code(row, "sfi"),
            DrivingLicence = Code(row, "korkort"),
            Source = Code(row, "kalla"),
            PlannedStart = row.Date("start"),
            PlannedEnd = row.Date("slut"),
            PlannedScopePercent = row.WholeNumber("omfattning"),
            Adjustments = [.. row.Codes<Adjustment>("anpassningar").Select(adjustment => adjustment.Code())],
        };
        var read = ParticipantFields.Read(said, today);
        row.AddAll(read.Refusals);
        return read.Value;
    }

    /// <summary>Writes a participant as far as a viewer sees her; of her number, the date of birth alone.</summary>
    /// <param name="participant">Participant.</param>
    /// <param name="sight">What the viewer sees of her.</param>
    /// <param name="viewer">Viewer.</param>
    /// <param name="number">The whole number; null where there is none or the viewer does not see it.</param>
    public static IReadOnlyList<string> Write(Participant participant, Sight sight, ParticipantViewer viewer, string? number) =>
    [
        Number(participant.Number),
        ParticipantQueries.NameOf(participant, sight),
        number is null ? "" : ShownNumber.Masked(participant.IdentityKind, number),
        participant.Status.Code(),
        Written.Date(participant.StatusSince),
        Date(participant.PlannedStart),
        Date(participant.PlannedEnd),
        Number(participant.PlannedScopePercent),
        participant.Gender.Code(),
        participant.EducationLevel.Code(),
        participant.SwedishLevel?.Code() ?? "",
        participant.DrivingLicence?.Code() ?? "",
        (participant.Source is ParticipantSource.IncomeSupport && !viewer.SeesIncomeSupport ? ParticipantSource.Other : participant.Source).Code(),
    ];

    private static string? Code(TableRow row, string column) => row.Text(column)?.ToUpperInvariant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Date(DateOnly? date) => date is { } day ? Written.Date(day) : "";
}
