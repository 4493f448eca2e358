using System.Globalization;
using Jint.Runtime;

namespace Jobbspar.Engine.Expressions;

/// <summary>A script's clock stands at the burst's instant, so that a run is repeatable and tests can move time. Local time is UTC.</summary>
internal sealed class JavaScriptClock(DateTimeOffset now) : ITimeSystem
{
    private static readonly DefaultTimeSystem Calendar = new(TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => Calendar.DefaultTimeZone;

    public DateTimeOffset GetUtcNow() => now;

    public bool TryParse(string date, out long epochMilliseconds) => Calendar.TryParse(date, out epochMilliseconds);

    public TimeSpan GetUtcOffset(long epochMilliseconds) => Calendar.GetUtcOffset(epochMilliseconds);
}
