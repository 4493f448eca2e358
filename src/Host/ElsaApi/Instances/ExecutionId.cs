using System.Globalization;

namespace Jobbspar.Host.ElsaApi.Instances;

/// <summary>Id of one execution of an activity: that of the instance, and its number there.</summary>
internal static class ExecutionId
{
    public static string Of(Guid instanceId, int number) => string.Create(CultureInfo.InvariantCulture, $"{instanceId:N}-x{number}");

    /// <summary>Reads what <see cref="Of"/> wrote; null where it is something else.</summary>
    public static (Guid InstanceId, int Number)? Parse(string? text)
    {
        var mark = text?.LastIndexOf("-x", StringComparison.Ordinal) ?? -1;
        return mark > 0 && Guid.TryParse(text.AsSpan(0, mark), out var instance) && int.TryParse(text.AsSpan(mark + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (instance, number)
            : null;
    }
}
