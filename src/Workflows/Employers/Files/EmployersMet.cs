using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers.Places;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Tables;
using Jobbspar.Workflows.Tables.Rules;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Employers.Files;

/// <summary>
/// The rows of a file beside what stands in the register. An organisation is known by its number, or by its name where the row has no number; a workplace by its
/// CFAR number, or by its name at its organisation. Sole traders are met by no row.
/// </summary>
internal sealed class EmployersMet
{
    private readonly Dictionary<string, Organisation> byNumber;
    private readonly ILookup<string, Organisation> byName;
    private readonly Dictionary<string, Workplace> byCfar;
    private readonly ILookup<Guid, Workplace> places;
    private readonly Dictionary<Guid, ILookup<string, Workplace>> placesByName = [];
    private readonly Dictionary<Guid, int> rowOfPlace = [];
    private readonly List<TableFault> faults = [];
    private readonly List<(EmployerFileRow Row, Organisation? Organisation, Workplace? Workplace)> met = [];

    private EmployersMet(IReadOnlyList<Organisation> organisations, IReadOnlyList<Workplace> workplaces)
    {
        byNumber = organisations.Where(row => row.OrganisationNumber is not null).ToDictionary(row => row.OrganisationNumber!, StringComparer.Ordinal);
        byName = organisations.Where(row => row.OrganisationNumber is null && !row.IsSoleTrader).ToLookup(row => row.Name, StringComparer.OrdinalIgnoreCase);
        byCfar = workplaces.Where(row => row.CfarNumber is not null).ToDictionary(row => row.CfarNumber!, StringComparer.Ordinal);
        places = workplaces.ToLookup(row => row.OrganisationId);
    }

    /// <summary>What the register has to say against the rows.</summary>
    public IReadOnlyList<TableFault> Faults => faults;

    /// <summary>Rows that change what stands there.</summary>
    public int Changed => met.Count(row => row.Row.Workplace is null ? row.Organisation is not null : row.Workplace is not null);

    /// <summary>Reads the register, and lets each row meet it.</summary>
    /// <param name="db">Database.</param>
    /// <param name="reading">Rows.</param>
    /// <param name="today">Today's local date.</param>
    /// <param name="holds">True where the rows are to be saved: workplaces that are to have fewer places are held till then.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<EmployersMet> ReadAsync(JobbsparDbContext db, TableReading<EmployerFileRow> reading, DateOnly today, bool holds, CancellationToken cancellationToken)
    {
        var register = new EmployersMet(await db.Organisations.ToListAsync(cancellationToken), await db.Workplaces.ToListAsync(cancellationToken));
        foreach (var (row, value) in reading.Rows)
        {
            register.Meet(row, value);
        }

        foreach (var (workplace, capacity) in register.Lowered().OrderBy(lowered => lowered.Workplace.Id))
        {
            var load = holds ? await WorkplaceLoad.HoldAsync(db, workplace.Id, today, cancellationToken) : await WorkplaceLoad.ReadAsync(db, workplace.Id, today, cancellationToken);
            register.Tell(register.rowOfPlace[workplace.Id], WorkplacePlaces.CheckCapacity(load!, capacity));
        }

        return register;
    }

    /// <summary>Writes all rows. What a row does not say stays as it was.</summary>
    public void Save(JobbsparDbContext db, DateTimeOffset now)
    {
        var added = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        foreach (var (row, known, knownPlace) in met)
        {
            var organisation = known ?? added.GetValueOrDefault(row.Key);
            if (organisation is null)
            {
                organisation = new Organisation { Id = Guid.CreateVersion7(now), Name = "", Type = OrganisationType.Employer, OrganisationNumber = row.Number };
                added.Add(row.Key, organisation);
                db.Organisations.Add(organisation);
            }

            OrganisationInput.Apply(organisation, row.Organisation with
            {
                Type = row.Organisation.Type ?? organisation.Type.Code(),
                VerifiedByRegisterOn = row.Organisation.VerifiedByRegisterOn ?? organisation.VerifiedByRegisterOn,
            });
            if (row.Workplace is { } place)
            {
                Save(db, organisation, place, knownPlace, now);
            }
        }
    }

    private static void Save(JobbsparDbContext db, Organisation organisation, WorkplaceFormInput place, Workplace? known, DateTimeOffset now)
    {
        var workplace = known ?? new Workplace { Id = Guid.CreateVersion7(now), OrganisationId = organisation.Id, Name = "", Address = "", MunicipalityCode = "", Capacity = 0 };
        OrganisationInput.Apply(workplace, place with { CfarNumber = place.CfarNumber ?? workplace.CfarNumber, ClosedOn = place.ClosedOn ?? workplace.ClosedOn });
        if (known is null)
        {
            db.Workplaces.Add(workplace);
        }
    }

    private void Meet(int row, EmployerFileRow value)
    {
        var named = value.Number is null ? byName[value.Name].ToList() : [];
        Tell(row, RowMeansOneInTheRegister.Check("namn", value.Name, named.Count));
        var organisation = value.Number is { } number ? byNumber.GetValueOrDefault(number) : named.FirstOrDefault();
        var workplace = value.Workplace is null ? null : Meet(row, value, organisation);
        if (workplace is not null && !rowOfPlace.TryAdd(workplace.Id, row))
        {
            Tell(row, RowIsNoRepetition.Of("arbetsplats", value.Workplace!.Name!, rowOfPlace[workplace.Id]));
        }

        met.Add((value, organisation, workplace));
    }

    private Workplace? Meet(int row, EmployerFileRow value, Organisation? organisation)
    {
        if (value.Cfar is { } cfar && byCfar.TryGetValue(cfar, out var numbered))
        {
            Tell(row, WorkplaceStandsOnceInTheRegister.Check(numbered.OrganisationId != organisation?.Id));
            return numbered;
        }

        if (organisation is null)
        {
            return null;
        }

        if (!placesByName.TryGetValue(organisation.Id, out var ofOrganisation))
        {
            placesByName[organisation.Id] = ofOrganisation = places[organisation.Id].ToLookup(place => place.Name, StringComparer.OrdinalIgnoreCase);
        }

        var named = ofOrganisation[value.Workplace!.Name!.Trim()].ToList();
        Tell(row, RowMeansOneInTheRegister.Check("arbetsplats", value.Workplace.Name, named.Count));
        return named.FirstOrDefault();
    }

    private IEnumerable<(Workplace Workplace, int Capacity)> Lowered() =>
        from row in met
        where row.Workplace is not null && row.Row.Workplace?.Capacity < row.Workplace.Capacity
        select (row.Workplace, row.Row.Workplace!.Capacity!.Value);

    private void Tell(int row, Decisions.Refusal? refusal)
    {
        if (refusal is not null)
        {
            faults.Add(new TableFault(row, refusal));
        }
    }
}
