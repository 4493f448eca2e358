using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using Jobbspar.Engine.Execution;
using Jobbspar.Host.Http;
using Jobbspar.Workflows.Journal;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Host.Configuration;

/// <summary>Reads settings from environment variables and options, and finds every fault at once.</summary>
public sealed class HostSettingsReader
{
    private static readonly TimeSpan LongestTimerInterval = TimeSpan.FromSeconds(4);

    private readonly IReadOnlyDictionary<string, string> variables;
    private readonly IReadOnlyDictionary<SettingKey, string> options;
    private readonly bool demo;
    private readonly List<string> faults = [];

    private HostSettingsReader(IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<SettingKey, string> options, bool demo)
    {
        this.variables = variables;
        this.options = options;
        this.demo = demo;
    }

    /// <summary>Reads the process's environment.</summary>
    /// <param name="options">Values of command line options; they go before the environment.</param>
    /// <param name="demo">True with <c>--demo</c>.</param>
    /// <exception cref="SettingException">Something cannot be used.</exception>
    public static HostSettings Read(IReadOnlyDictionary<SettingKey, string> options, bool demo) =>
        Read(
            Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
            options,
            demo);

    /// <summary>Reads given variables.</summary>
    /// <exception cref="SettingException">Something cannot be used.</exception>
    public static HostSettings Read(IReadOnlyDictionary<string, string> variables, IReadOnlyDictionary<SettingKey, string> options, bool demo) =>
        new HostSettingsReader(variables, options, demo).Read();

    private HostSettings Read()
    {
        var urls = ReadUrls();
        var publicUrl = ReadPublicUrl(urls);
        var folder = ReadFolder();
        var smtp = ReadSmtp();
        var sweep = TimeSpan.FromSeconds(ReadNumber(SettingKeys.SweepSeconds, 1, 3600) ?? (demo ? 5 : 60));
        var settings = new HostSettings
        {
            Urls = urls,
            DataFolder = folder,
            Database = ReadDatabase(folder),
            IdentityKeys = ReadIdentityKeys(),
            Broker = ReadBroker(),
            Smtp = smtp,
            EmailFrom = ReadFrom(smtp, publicUrl),
            PublicUrl = publicUrl,
            Proxies = ReadProxies(),
            SweepInterval = sweep,
            TimerInterval = sweep < LongestTimerInterval ? sweep : LongestTimerInterval,
            Journal = ReadJournal(),
            Limits = ReadLimits(),
            HttpAllowedHosts = ReadAllowedHosts(),
            Metrics = ReadMetrics(),
            HttpTimeout = TimeSpan.FromSeconds(ReadNumber(SettingKeys.HttpTimeoutSeconds, 1, 300) ?? 30),
            HttpLargestAnswer = 1024 * (ReadNumber(SettingKeys.HttpLargestKb, 1, 1024) ?? 512),
            TwoPersonPublish = ReadFlag(SettingKeys.TwoPersonPublish) ?? false,
            Demo = demo,
            UnknownVariables = [.. variables.Keys.Where(IsUnknown).Order(StringComparer.Ordinal)],
        };
        return faults.Count == 0 ? settings : throw new SettingException(faults);
    }

    private static bool IsUnknown(string variable) =>
        variable.StartsWith(SettingKeys.Prefix, StringComparison.Ordinal) && !SettingKeys.All.Any(key => string.Equals(key.Variable, variable, StringComparison.Ordinal));

    private string? Value(SettingKey key) =>
        options.TryGetValue(key, out var option) ? option.Trim()
        : variables.TryGetValue(key.Variable, out var variable) && variable.Trim() is { Length: > 0 } text ? text
        : null;

    private void Fault(SettingKey key, string reason) =>
        faults.Add($"{(options.ContainsKey(key) ? key.Option : key.Variable)}: {reason}");

    private string[] ReadUrls()
    {
        var urls = (Value(SettingKeys.Urls) ?? SettingKeys.Urls.Default).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
        {
            Fault(SettingKeys.Urls, $"no address is given; write for example {SettingKeys.Urls.Example}.");
        }

        foreach (var url in urls)
        {
            // Kestrel also takes * and + for "any address", which no URI allows.
            if (!Uri.TryCreate(url.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
                || uri.Scheme is not ("http" or "https") || uri.AbsolutePath is not "/")
            {
                Fault(SettingKeys.Urls, $"'{url}' is not an address such as {SettingKeys.Urls.Example}.");
            }
            else if (demo && !uri.IsLoopback)
            {
                Fault(SettingKeys.Urls, $"'{url}' can be reached from outside; --demo listens on loopback addresses only, such as {SettingKeys.Urls.Default}.");
            }
        }

        return urls;
    }

    private Uri? ReadMetrics()
    {
        if (Value(SettingKeys.Metrics) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Fault(SettingKeys.Metrics, $"'{text}' is not an address such as {SettingKeys.Metrics.Example}.");
        return null;
    }

    private Uri ReadPublicUrl(string[] urls)
    {
        if (Value(SettingKeys.PublicUrl) is not { } text)
        {
            var first = urls.FirstOrDefault() ?? SettingKeys.Urls.Default;
            foreach (var any in (ReadOnlySpan<string>)["://*", "://+", "://0.0.0.0", "://[::]"])
            {
                first = first.Replace(any, "://localhost", StringComparison.Ordinal);
            }

            return Uri.TryCreate(first.TrimEnd('/') + "/", UriKind.Absolute, out var derived) ? derived : new Uri(SettingKeys.Urls.Default);
        }

        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri!;
        }

        Fault(SettingKeys.PublicUrl, $"'{text}' is not an address such as {SettingKeys.PublicUrl.Example}.");
        return new Uri(SettingKeys.Urls.Default);
    }

    private string ReadFolder()
    {
        var text = Value(SettingKeys.Data);
        if (text is { Length: 0 })
        {
            Fault(SettingKeys.Data, "no folder is given.");
        }

        return Path.GetFullPath(text is { Length: > 0 } ? text : Path.Combine(ApplicationFolder(), demo ? "jobbspar-demo" : "jobbspar"));
    }

    private static string ApplicationFolder() =>
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
            ? folder
            : Path.GetTempPath();

    private DatabaseSettings ReadDatabase(string folder)
    {
        var file = DatabaseSettings.SqliteFile(Path.Combine(folder, "jobbspar.db"));
        if (Value(SettingKeys.Database) is not { } text)
        {
            return file;
        }

        try
        {
            var parts = new Npgsql.NpgsqlConnectionStringBuilder(text);
            if (parts.Host is { Length: > 0 } && parts.Database is { Length: > 0 })
            {
                return DatabaseSettings.PostgreSql(text);
            }
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or DbException)
        {
            // Told below, without the driver's text, which may repeat the password.
        }

        Fault(SettingKeys.Database, "this is not a PostgreSQL connection string such as Host=…;Port=5432;Database=…;Username=…;Password=….");
        return file;
    }

    private IdentityKeys? ReadIdentityKeys()
    {
        if (Value(SettingKeys.IdentityKey) is not { } text)
        {
            return null;
        }

        var keys = IdentityKeys.Read(text);
        if (keys is null)
        {
            Fault(SettingKeys.IdentityKey, "this is not 32 bytes in base64, or several such keys separated by commas.");
        }

        return keys;
    }

    private BrokerAddress? ReadBroker()
    {
        if (Value(SettingKeys.RabbitMq) is not { } text)
        {
            return null;
        }

        if (!BrokerAddress.TryParse(text, out var address))
        {
            Fault(SettingKeys.RabbitMq, "this is not an address such as amqp://user:password@host:5672/vhost.");
        }

        return address;
    }

    private SmtpServer? ReadSmtp()
    {
        var startTls = ReadFlag(SettingKeys.SmtpStartTls) ?? true;
        var port = ReadNumber(SettingKeys.SmtpPort, 1, 65535) ?? (startTls ? 587 : 25);
        var (host, user, password) = (Value(SettingKeys.SmtpHost), Value(SettingKeys.SmtpUser), Value(SettingKeys.SmtpPassword));
        if (host is null)
        {
            foreach (var key in (ReadOnlySpan<SettingKey>)[SettingKeys.SmtpPort, SettingKeys.SmtpUser, SettingKeys.SmtpPassword])
            {
                if (Value(key) is not null)
                {
                    Fault(key, $"it means nothing without {SettingKeys.SmtpHost.Variable}.");
                }
            }

            return null;
        }

        if (user is null != password is null)
        {
            Fault(user is null ? SettingKeys.SmtpUser : SettingKeys.SmtpPassword, "user and password go together; one of them is missing.");
        }

        return new SmtpServer { Host = host, Port = port, User = user, Password = password, StartTls = startTls };
    }

    private string ReadFrom(SmtpServer? smtp, Uri publicUrl)
    {
        var text = Value(SettingKeys.SmtpFrom);
        if (text is null && smtp is not null)
        {
            Fault(SettingKeys.SmtpFrom, $"it must be given together with {SettingKeys.SmtpHost.Variable}.");
        }
        else if (text is not null && !MailAddress.TryCreate(text, out _))
        {
            Fault(SettingKeys.SmtpFrom, $"'{text}' is not an e-mail address.");
        }

        return text ?? $"jobbspar@{publicUrl.IdnHost}";
    }

    private string[] ReadAllowedHosts()
    {
        var hosts = (Value(SettingKeys.HttpAllowedHosts) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var host in hosts)
        {
            if (!HttpLimits.IsHost(host))
            {
                Fault(SettingKeys.HttpAllowedHosts, $"'{host}' is not a host such as {SettingKeys.HttpAllowedHosts.Example}.");
            }
        }

        return hosts;
    }

    private List<IPNetwork> ReadProxies()
    {
        var networks = new List<IPNetwork>();
        foreach (var text in (Value(SettingKeys.Proxies) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(text, out var address))
            {
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                Fault(SettingKeys.Proxies, $"'{text}' is neither an address nor a network such as {SettingKeys.Proxies.Example}.");
            }
        }

        return networks;
    }

    private JournalRules ReadJournal()
    {
        var rules = new JournalRules();
        var days = ReadNumber(SettingKeys.JournalDays, 1, 36_500) ?? rules.Days;
        return new() { Days = days, DetailDays = Math.Min(ReadNumber(SettingKeys.JournalDetailDays, 1, 36_500) ?? rules.DetailDays, days) };
    }

    private EngineLimits ReadLimits()
    {
        var defaults = new EngineLimits();
        return new()
        {
            ActivitiesPerBurst = ReadNumber(SettingKeys.LimitActivities, 100, 10_000_000) ?? defaults.ActivitiesPerBurst,
            NestingDepth = ReadNumber(SettingKeys.LimitNesting, 10, 250) ?? defaults.NestingDepth,
            ChildDepth = ReadNumber(SettingKeys.LimitChildren, 1, 1000) ?? defaults.ChildDepth,
            ValueSize = (ReadNumber(SettingKeys.LimitValueKilobytes, 1, 102_400) * 1024) ?? defaults.ValueSize,
            StateSize = (ReadNumber(SettingKeys.LimitStateKilobytes, 10, 102_400) * 1024) ?? defaults.StateSize,
            JournalRows = ReadNumber(SettingKeys.LimitJournalRows, 1000, 100_000_000) ?? defaults.JournalRows,
        };
    }

    private int? ReadNumber(SettingKey key, int least, int most)
    {
        if (Value(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(key, string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a whole number from {least} to {most}."));
        return null;
    }

    private bool? ReadFlag(SettingKey key)
    {
        var text = Value(key);
        if (text is not null && text is not ("true" or "false"))
        {
            Fault(key, $"'{text}' is neither true nor false.");
        }

        return text is null ? null : text is "true";
    }
}
