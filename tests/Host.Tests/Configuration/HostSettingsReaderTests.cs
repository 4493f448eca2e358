using Jobbspar.Host.Configuration;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Tests.Configuration;

/// <summary>Settings come from variables, options go before them, and every fault is found at once.</summary>
public sealed class HostSettingsReaderTests
{
    [Fact]
    public void Without_any_setting_the_host_is_embedded_and_listens_on_loopback()
    {
        var settings = Read();

        settings.Database.Kind.ShouldBe(DatabaseKind.Sqlite);
        settings.Broker.ShouldBeNull();
        settings.Smtp.ShouldBeNull();
        settings.Urls.ShouldAllBe(url => new Uri(url).IsLoopback);
        settings.PublicUrl.ShouldBe(new Uri("http://127.0.0.1:5080/"));
    }

    [Fact]
    public void Every_documented_example_is_valid_as_it_stands()
    {
        var settings = Read([.. SettingKeys.All.Select(key => (key.Variable, key.Example))]);

        settings.Database.Kind.ShouldBe(DatabaseKind.PostgreSql);
        settings.Broker!.Where.ShouldBe("rabbitmq:5672/jobbspar");
        settings.Smtp!.StartTls.ShouldBeTrue();
    }

    [Fact]
    public void An_option_goes_before_its_variable()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["JOBBSPAR_URLS"] = "http://127.0.0.1:1" };
        var options = new Dictionary<SettingKey, string> { [SettingKeys.Urls] = "http://127.0.0.1:2" };

        HostSettingsReader.Read(variables, options, demo: false).Urls.ShouldBe(["http://127.0.0.1:2"]);
    }

    [Theory]
    [InlineData("JOBBSPAR_DATABASE", "mitt lösenord är hemligt")]
    [InlineData("JOBBSPAR_DATABASE", "Host=db;Passwort=hemligt")]
    [InlineData("JOBBSPAR_RABBITMQ", "http://u:hemligt@host")]
    [InlineData("JOBBSPAR_SMTP_PASSWORD", "hemligt")]
    public void A_fault_in_a_secret_names_the_setting_and_not_its_value(string name, string value)
    {
        var fault = Should.Throw<SettingException>(() => Read((name, value)));

        fault.Message.ShouldStartWith(name);
        fault.Message.ShouldNotContain("hemligt");
    }

    [Theory]
    [InlineData("JOBBSPAR_SMTP_PORT", "many")]
    [InlineData("JOBBSPAR_SMTP_STARTTLS", "yes")]
    [InlineData("JOBBSPAR_SWEEP_SECONDS", "0")]
    [InlineData("JOBBSPAR_LIMIT_NESTING", "251")]
    [InlineData("JOBBSPAR_LIMIT_JOURNAL_ROWS", "999")]
    [InlineData("JOBBSPAR_PUBLIC_URL", "jobbspar")]
    [InlineData("JOBBSPAR_PROXIES", "10.0.0.0/99")]
    [InlineData("JOBBSPAR_URLS", "ftp://x")]
    public void A_value_of_the_wrong_kind_is_refused_by_name(string name, string value) =>
        Should.Throw<SettingException>(() => Read((name, value))).Faults.ShouldContain(fault => fault.StartsWith(name) && fault.Contains(value));

    [Fact]
    public void The_engines_limits_are_settings()
    {
        var limits = Read(
            ("JOBBSPAR_LIMIT_ACTIVITIES", "101"),
            ("JOBBSPAR_LIMIT_NESTING", "11"),
            ("JOBBSPAR_LIMIT_CHILDREN", "2"),
            ("JOBBSPAR_LIMIT_VALUE_KB", "3"),
            ("JOBBSPAR_LIMIT_STATE_KB", "12"),
            ("JOBBSPAR_LIMIT_JOURNAL_ROWS", "1001")).Limits;

        limits.ShouldBe(new() { ActivitiesPerBurst = 101, NestingDepth = 11, ChildDepth = 2, ValueSize = 3 * 1024, StateSize = 12 * 1024, JournalRows = 1001 });
        Read().Limits.ShouldBe(new());
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Should.Throw<SettingException>(() => Read(("JOBBSPAR_URLS", "x"), ("JOBBSPAR_SMTP_PORT", "x"), ("JOBBSPAR_SMTP_HOST", "h"))).Faults.Count.ShouldBe(3);

    [Fact]
    public void A_misspelt_variable_is_noticed() => Read(("JOBBSPAR_RABITMQ", "amqp://x")).UnknownVariables.ShouldBe(["JOBBSPAR_RABITMQ"]);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://localhost:5080;http://10.0.0.1:5080")]
    public void A_demo_cannot_be_reached_from_outside(string urls)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["JOBBSPAR_URLS"] = urls };

        Should.Throw<SettingException>(() => HostSettingsReader.Read(variables, new Dictionary<SettingKey, string>(), demo: true));
    }

    private static HostSettings Read(params (string Name, string Value)[] variables) =>
        HostSettingsReader.Read(variables.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal), new Dictionary<SettingKey, string>(), demo: false);
}
