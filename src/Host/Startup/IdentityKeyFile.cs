using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Startup;

/// <summary>
/// Where the keys come from that seal identity numbers: the setting, or, in the embedded set-up without it, a file of the data folder that is made at the first start.
/// </summary>
internal static class IdentityKeyFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "identitet.key";

    /// <summary>The keys of this host.</summary>
    /// <exception cref="StartException">The file holds no key, or there is none and several hosts would each make their own.</exception>
    public static IdentityKeys Open(HostSettings settings)
    {
        if (settings.IdentityKeys is { } given)
        {
            return given;
        }

        if (settings.Database.Kind is DatabaseKind.PostgreSql)
        {
            throw new StartException($"{SettingKeys.IdentityKey.Variable} must be given with PostgreSQL: all hosts need the same key, and it may not lie in the database. Make one with: openssl rand -base64 32");
        }

        var path = Path.Combine(settings.DataFolder, Name);
        if (!File.Exists(path))
        {
            Create(path);
        }

        return IdentityKeys.Read(File.ReadAllText(path))
            ?? throw new StartException($"The file {path} holds no identity key. It must hold 32 bytes in base64; restore it from its backup, since what it sealed opens with no other.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using var file = new StreamWriter(path, options);
            file.WriteLine(IdentityKey.New());
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process that starts on the same folder was first; its key holds.
        }
    }
}
