using System.Text.RegularExpressions;
using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;
using Npgsql;

namespace Jobbspar.Architecture.Tests;

/// <summary>The compose file, the image and the application speak of the same settings, ports, addresses and servers.</summary>
public sealed partial class ComposeTests
{
    private static readonly Dictionary<string, string> FilledIn = new(StringComparer.Ordinal)
    {
        ["JOBBSPAR_PUBLIC_URL"] = "https://jobbspar.example.se",
        ["POSTGRES_PASSWORD"] = "abc123",
        ["RABBITMQ_PASSWORD"] = "def456",
        ["JOBBSPAR_IDENTITY_KEY"] = SettingKeys.IdentityKey.Example,
    };

    private static readonly ComposeFile Compose = ComposeFile.Read(FilledIn);

    /// <summary>Which setting makes the application use which server; a server that none names is not used.</summary>
    private static readonly Dictionary<string, string> ServerBehind = new(StringComparer.Ordinal)
    {
        ["postgres"] = SettingKeys.Database.Variable,
        ["rabbitmq"] = SettingKeys.RabbitMq.Variable,
        ["proxy"] = SettingKeys.Proxies.Variable,
    };

    public static TheoryData<string> Hosts => [.. Compose.Hosts];

    public static TheoryData<string> Services => [.. Compose.Services.Keys];

    [Fact]
    public void TwoHosts_Run() => Compose.Hosts.Count.ShouldBe(2);

    [Fact]
    public void EverySettingInTheFile_ExistsInTheApplication() =>
        Compose.Services.Keys.SelectMany(service => Compose.Environment(service).Keys)
            .Where(name => name.StartsWith(SettingKeys.Prefix, StringComparison.Ordinal))
            .Except(SettingKeys.All.Select(key => key.Variable), StringComparer.Ordinal)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Hosts))]
    public void EverySettingOfTheApplication_CanBeGivenInTheFile(string host) =>
        SettingKeys.All.Select(key => key.Variable).Except(Compose.Environment(host).Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Host_ReadsItsEnvironment_AndFindsTheServersOfTheFile(string host)
    {
        var settings = HostSettingsReader.Read(Compose.Environment(host), new Dictionary<SettingKey, string>(), demo: false);

        settings.UnknownVariables.ShouldBeEmpty();
        settings.Database.Kind.ShouldBe(DatabaseKind.PostgreSql);
        settings.Smtp.ShouldBeNull();
        var database = new NpgsqlConnectionStringBuilder(settings.Database.ConnectionString);
        var server = Compose.Environment(database.Host!);
        database.Port.ShouldBe(5432);
        (database.Database, database.Username, database.Password)
            .ShouldBe((server["POSTGRES_DB"], server["POSTGRES_USER"], server["POSTGRES_PASSWORD"]));
        var broker = new Uri(Compose.Environment(host)[SettingKeys.RabbitMq.Variable]);
        server = Compose.Environment(broker.Host);
        broker.Port.ShouldBe(5672);
        $"{broker.UserInfo}{broker.AbsolutePath}"
            .ShouldBe($"{server["RABBITMQ_DEFAULT_USER"]}:{server["RABBITMQ_DEFAULT_PASS"]}/{server["RABBITMQ_DEFAULT_VHOST"]}");
    }

    [Theory]
    [InlineData("JOBBSPAR_PUBLIC_URL")]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("RABBITMQ_PASSWORD")]
    [InlineData("JOBBSPAR_IDENTITY_KEY")]
    public void Start_IsRefused_WhileARequiredValueIsMissing(string variable)
    {
        var rest = FilledIn.Where(entry => !string.Equals(entry.Key, variable, StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);

        Should.Throw<InvalidOperationException>(() => ComposeFile.Read(rest)).Message.ShouldContain(variable);
    }

    [Fact]
    public void Secret_HasNoDefault() =>
        ComposeFile.Variables.Where(variable => variable.Name.Contains("PASSWORD", StringComparison.Ordinal) && variable.Kind is ":-" && variable.Rest.Length > 0)
            .ShouldBeEmpty();

    [Fact]
    public void EnvTemplate_ListsExactlyTheVariablesOfTheFile_AndNoSecret()
    {
        var template = Repository.Read(".env.example").Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')
            .ToDictionary(line => line.Split('=')[0], line => line.Split('=', 2)[1], StringComparer.Ordinal);

        template.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(ComposeFile.Variables.Select(variable => variable.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        template.Where(entry => entry.Key.Contains("PASSWORD", StringComparison.Ordinal) && entry.Value.Length > 0).ShouldBeEmpty();
    }

    [Fact]
    public void EveryImage_IsOneThatTheApplicationUses_InAGivenVersion()
    {
        var foreign = Compose.Services.Where(service => !service.Value.ContainsKey("build")).ToList();

        foreign.Select(service => service.Key).Order(StringComparer.Ordinal).ShouldBe(ServerBehind.Keys.Order(StringComparer.Ordinal));
        foreign.Select(service => (string)service.Value["image"]).Where(image => !VersionTag().IsMatch(image)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_HasAHealthCheck_AndItsVolumesExist(string name)
    {
        var service = Compose.Services[name];
        if (name is not "migrate") // runs once and ends
        {
            ((IDictionary<object, object>)service["healthcheck"]).ShouldContainKey("test");
        }

        var volumes = service.TryGetValue("volumes", out var given) ? (IEnumerable<object>)given : [];
        var named = volumes.Cast<string>().Select(volume => volume.Split(':')[0]).ToList();
        named.Where(volume => volume[0] != '.').Except(Compose.Volumes, StringComparer.Ordinal).ShouldBeEmpty();
        named.Where(volume => volume[0] == '.').Where(path => !File.Exists(Repository.PathOf(path[2..]))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public void HostsHealthCheck_AsksAnAddressThatTheApplicationHas_OnThePortItListensOn(string host)
    {
        var question = string.Join(' ', (IEnumerable<object>)((IDictionary<object, object>)Compose.Services[host]["healthcheck"])["test"]);
        var path = HealthAddress().Match(question).Value;

        path.ShouldNotBeEmpty();
        Repository.Sources("src/Host").ShouldContain(source => source.Text.Contains($"\"{path}\"", StringComparison.Ordinal));
        question.ShouldContain($"/127.0.0.1/{new Uri(Compose.Environment(host)[SettingKeys.Urls.Variable]).Port} &&");
    }

    [Fact]
    public void Proxy_PassesToEveryHost_OnItsPort()
    {
        var passedTo = Upstream().Matches(Repository.Read("deploy/nginx.conf")).Select(match => match.Groups["server"].Value);

        passedTo.Order(StringComparer.Ordinal)
            .ShouldBe(Compose.Hosts.Select(host => $"{host}:{new Uri(Compose.Environment(host)[SettingKeys.Urls.Variable]).Port}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Proxy_IsTheOnlyServiceThatIsReachedFromOutside() =>
        Compose.Services.Where(service => service.Value.ContainsKey("ports")).Select(service => service.Key).ShouldBe(["proxy"]);

    [Fact]
    public void Image_RunsTheApplicationWithoutRootRights_WithSettingsItKnows()
    {
        var file = Repository.Read("Dockerfile");
        var settings = ImageSetting().Matches(file).Select(match => match.Value);

        file.ShouldContain("USER $APP_UID");
        file.ShouldContain($"\"/app/{typeof(SettingKeys).Assembly.GetName().Name}.dll\"");
        settings.Except(SettingKeys.All.Select(key => key.Variable), StringComparer.Ordinal).ShouldBeEmpty();
        CopiedFolder().Matches(file).Select(match => match.Groups["folder"].Value).Where(folder => !Directory.Exists(Repository.PathOf(folder))).ShouldBeEmpty();
    }

    [GeneratedRegex(@":\d[\w.]*(?:-\w+)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex VersionTag();

    [GeneratedRegex(@"/health/\w+", RegexOptions.None, 10_000)]
    private static partial Regex HealthAddress();

    [GeneratedRegex(@"^\s*server (?<server>[\w-]+:\d+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Upstream();

    [GeneratedRegex(@"JOBBSPAR_[A-Z_]+", RegexOptions.None, 10_000)]
    private static partial Regex ImageSetting();

    [GeneratedRegex(@"^COPY (?<folder>\w+)/ \w+/$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex CopiedFolder();
}
