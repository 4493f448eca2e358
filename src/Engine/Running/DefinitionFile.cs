using Jobbspar.Engine.Definitions;

namespace Jobbspar.Engine.Running;

/// <summary>Reads definitions from files.</summary>
public static class DefinitionFile
{
    /// <summary>Reads one file.</summary>
    /// <exception cref="DefinitionException">It cannot be read, or holds no definition.</exception>
    public static async Task<WorkflowDefinition> ReadAsync(string file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            var size = new FileInfo(file).Length;
            if (size > WorkflowDefinition.MaximumSize)
            {
                throw new DefinitionException("$", $"the file is {size / 1024} KB; at most {WorkflowDefinition.MaximumSize / 1024} KB are read.");
            }

            return WorkflowDefinition.Parse(await File.ReadAllBytesAsync(file, cancellationToken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new DefinitionException("$", $"the file cannot be read: {fault.Message}");
        }
    }
}
