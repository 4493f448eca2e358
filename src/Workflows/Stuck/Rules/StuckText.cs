using System.Globalization;

namespace Jobbspar.Workflows.Stuck.Rules;

/// <summary>Numbers and dates as a cause's sentence names them.</summary>
internal static class StuckText
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The function that answers for a task, as far as the responsible's code says.</summary>
    public static WaitsFor Responsible(string code) => code switch
    {
        "AF" => WaitsFor.EmploymentService,
        "KOMMUN" or "VUX" => WaitsFor.Municipality,
        "ARBETSGIVARE" => WaitsFor.Employer,
        "STYRGRUPP" => WaitsFor.SteeringGroup,
        _ => WaitsFor.Coordinator,
    };
}
