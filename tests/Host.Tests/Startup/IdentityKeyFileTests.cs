using Jobbspar.Host.Startup;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Host.Tests.Startup;

/// <summary>The key that seals identities comes from the setting, or from a file that only the service can read; never from the database.</summary>
public sealed class IdentityKeyFileTests
{
    [Fact]
    public void Without_a_setting_a_file_is_made_once_for_the_service_alone()
    {
        var folder = TestSettings.NewFolder();
        var settings = TestSettings.Embedded(folder) with { IdentityKeys = null };

        var first = IdentityKeyFile.Open(settings).Current.Id;

        IdentityKeyFile.Open(settings).Current.Id.ShouldBe(first);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(Path.Combine(folder, IdentityKeyFile.Name)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_file_that_holds_no_key_stops_the_start_and_is_left_as_it_is()
    {
        var folder = TestSettings.NewFolder();
        var path = Path.Combine(folder, IdentityKeyFile.Name);
        File.WriteAllText(path, "tom");

        Should.Throw<StartException>(() => IdentityKeyFile.Open(TestSettings.Embedded(folder) with { IdentityKeys = null })).Message.ShouldContain(path);
        File.ReadAllText(path).ShouldBe("tom");
    }

    [Fact]
    public void With_PostgreSql_the_setting_must_be_given() =>
        Should.Throw<StartException>(() => IdentityKeyFile.Open(TestSettings.Embedded(TestSettings.NewFolder()) with { IdentityKeys = null, Database = DatabaseSettings.PostgreSql("Host=db;Database=jobbspar") }))
            .Message.ShouldContain("JOBBSPAR_IDENTITY_KEY");

    [Fact]
    public void A_given_key_goes_before_a_file() =>
        IdentityKeyFile.Open(TestSettings.Embedded(TestSettings.NewFolder())).Current.Id.ShouldBe(TestSettings.IdentityKeys.Current.Id);
}
