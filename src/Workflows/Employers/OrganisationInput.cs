using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers.Rules;
using Jobbspar.Workflows.Texts;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Employers;

/// <summary>What is wrong with what was said of an organisation or a workplace, whoever said it: the form, a program or a row of a file. What other rows of the register have to say is not asked here.</summary>
internal static class OrganisationInput
{
    private const int LongestName = 200;
    private const int MostPlaces = 10_000;

    /// <summary>Every fault, by the form's fields.</summary>
    /// <param name="form">What was said.</param>
    /// <param name="today">Local date.</param>
    /// <param name="number">Ten digits; null where none were given or they cannot be read.</param>
    public static Findings Check(OrganisationForm form, DateOnly today, out string? number)
    {
        var found = new Findings();
        found.Text("namn", form.Name, LongestName);
        found.Code<OrganisationType>("typ", form.Type);
        found.PastDate("kontrollerad", form.VerifiedByRegisterOn, today);
        number = null;
        if (!string.IsNullOrWhiteSpace(form.OrganisationNumber))
        {
            var read = form.IsSoleTrader ? OrganisationNumber.ReadOfSoleTrader(form.OrganisationNumber, "orgnr") : OrganisationNumber.Read(form.OrganisationNumber, "orgnr");
            found.Refusals.AddRange(read.Refusals);
            number = read.Accepted ? read.Value.Digits : null;
        }

        return found;
    }

    /// <summary>Every fault, by the form's fields.</summary>
    public static Findings Check(WorkplaceFormInput form)
    {
        var found = new Findings();
        found.Text("namn", form.Name, LongestName);
        found.Text("adress", form.Address, 300);
        found.Required("kommun", !string.IsNullOrWhiteSpace(form.MunicipalityCode));
        found.Add(string.IsNullOrWhiteSpace(form.MunicipalityCode) ? null : MunicipalityCodeIsWellFormed.Check("kommun", form.MunicipalityCode.Trim()));
        found.RequiredNumber("kapacitet", form.Capacity, 0, MostPlaces);
        found.Date("stängd", form.ClosedOn);
        found.Add(CfarNumberIsWellFormed.Check(form.CfarNumber));
        return found;
    }

    /// <summary>Writes name, kind and check against the register of companies; the number is for whoever knows whether it is to be sealed.</summary>
    public static void Apply(Organisation organisation, OrganisationForm form)
    {
        organisation.Name = form.Name!.Trim();
        organisation.Type = CodeTable<OrganisationType>.Parse(form.Type!);
        organisation.VerifiedByRegisterOn = form.VerifiedByRegisterOn;
    }

    /// <summary>Writes what the form says.</summary>
    public static void Apply(Workplace workplace, WorkplaceFormInput form)
    {
        workplace.Name = form.Name!.Trim();
        workplace.Address = form.Address!.Trim();
        workplace.MunicipalityCode = form.MunicipalityCode!.Trim();
        workplace.Capacity = form.Capacity!.Value;
        workplace.CfarNumber = TypedText.OrNull(form.CfarNumber);
        workplace.ClosedOn = form.ClosedOn;
    }
}
