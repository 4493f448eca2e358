using System.Globalization;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Tables;

namespace Jobbspar.Workflows.Employers.Files;

/// <summary>
/// Employers and other organisations as a table, a row for each workplace and one for an organisation without. A sole trader stands in no file:
/// her number is a person's.
/// </summary>
internal static class EmployerFile
{
    private const string Place = "arbetsplats";

    private static readonly string[] OfPlaces = ["adress", "kommun", "cfar", "kapacitet", "stängd"];

    public static IReadOnlyList<TableColumn> Columns { get; } =
        [new("namn"), .. OfPlaces.Prepend(Place).Prepend("kontrollerad").Prepend("typ").Prepend("orgnr").Select(name => new TableColumn(name, IsRequired: false))];

    /// <summary>Reads a row, judged by the rules of the forms.</summary>
    public static EmployerFileRow Read(TableRow row, DateOnly today)
    {
        var organisation = new OrganisationForm
        {
            Name = row.Text("namn"),
            Type = row.Text("typ")?.ToUpperInvariant(),
            OrganisationNumber = row.Text("orgnr"),
            VerifiedByRegisterOn = row.Date("kontrollerad"),
        };
        var found = OrganisationInput.Check(organisation with { Type = organisation.Type ?? OrganisationType.Employer.Code() }, today, out var number);
        AddNew(row, found, name => name);
        return new EmployerFileRow(organisation, number, Workplace(row));
    }

    /// <summary>Writes an organisation with one of its workplaces, or alone.</summary>
    public static IReadOnlyList<string> Write(Organisation organisation, Workplace? place) =>
    [
        organisation.Name,
        organisation.OrganisationNumber is { } number ? OrganisationNumber.Format(number) : "",
        organisation.Type.Code(),
        Date(organisation.VerifiedByRegisterOn),
        place?.Name ?? "",
        place?.Address ?? "",
        place?.MunicipalityCode ?? "",
        place?.CfarNumber ?? "",
        place?.Capacity.ToString(CultureInfo.InvariantCulture) ?? "",
        Date(place?.ClosedOn),
    ];

    private static WorkplaceFormInput? Workplace(TableRow row)
    {
        if (row.Text(Place) is null && Array.TrueForAll(OfPlaces, column => row.Text(column) is null))
        {
            return null;
        }

        var place = new WorkplaceFormInput
        {
            OrganisationId = Guid.Empty,
            Name = row.Text(Place),
            Address = row.Text("adress"),
            MunicipalityCode = row.Text("kommun"),
            CfarNumber = row.Text("cfar"),
            Capacity = row.WholeNumber("kapacitet"),
            ClosedOn = row.Date("stängd"),
        };
        AddNew(row, OrganisationInput.Check(place), name => name is "namn" ? Place : name);
        return place;
    }

    /// <summary>A value that could not be read at all is not called missing as well.</summary>
    private static void AddNew(TableRow row, Decisions.Findings found, Func<string, string> columnOf)
    {
        var told = row.Refusals.Select(refusal => refusal.Field).ToHashSet(StringComparer.Ordinal);
        row.AddAll(found.Refusals.Select(refusal => refusal with { Field = columnOf(refusal.Field!) }).Where(refusal => !told.Contains(refusal.Field)));
    }

    private static string Date(DateOnly? date) => date is { } day ? Written.Date(day) : "";
}
