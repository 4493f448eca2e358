using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Definitions;

namespace Jobbspar.Engine.Running;

/// <summary>Behind <c>workflow validate FILE…</c>: names what would not work.</summary>
public static class DefinitionCheck
{
    /// <summary>Checks files and writes one line per finding: file, severity, code, activity, JSON path, message.</summary>
    /// <returns>0 where no file has an error (warnings are allowed), else 1.</returns>
    public static async Task<int> RunAsync(ActivityRegistry activities, IEnumerable<string> files, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(output);
        var validator = new DefinitionValidator(activities);
        var exitCode = 0;
        foreach (var file in files)
        {
            try
            {
                var definition = await DefinitionFile.ReadAsync(file, cancellationToken);
                foreach (var finding in validator.Validate(definition))
                {
                    await output.WriteLineAsync(ReadableLine.Of($"{file}: {Line(finding)}").AsMemory(), cancellationToken);
                    exitCode = finding.Severity == FindingSeverity.Error ? 1 : exitCode;
                }
            }
            catch (DefinitionException fault)
            {
                await output.WriteLineAsync(ReadableLine.Of($"{file}: error UNREADABLE {fault.JsonPath}: {fault.Reason}").AsMemory(), cancellationToken);
                exitCode = 1;
            }
        }

        return exitCode;
    }

    /// <summary>One finding as a line.</summary>
    public static string Line(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var severity = finding.Severity == FindingSeverity.Error ? "error" : "warning";
        var activity = string.IsNullOrEmpty(finding.ActivityId) ? "" : $" activity '{finding.ActivityId}'";
        return $"{severity} {finding.Code}{activity} at {finding.JsonPath}: {finding.Message}";
    }
}
