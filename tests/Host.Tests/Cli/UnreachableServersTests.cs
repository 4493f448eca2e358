using Jobbspar.Host.Configuration;
using Jobbspar.Host.Tests.Running;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.Cli;

/// <summary>A server that cannot be used at start: one line says which and where, never the password, and the exit code is 1.</summary>
public sealed class UnreachableServersTests
{
    [Fact]
    public async Task A_database_that_does_not_answer()
    {
        var port = FreePort.Next();

        var told = await FailAsync(("JOBBSPAR_DATABASE", $"Host=127.0.0.1;Port={port};Database=jobbspar;Username=u;Password=hemlig-fras"));

        told.ShouldContain($"127.0.0.1:{port}");
    }

    [Fact]
    public async Task A_database_that_refuses_the_password()
    {
        var server = await PostgresServer.SharedAsync();

        var told = await FailAsync(("JOBBSPAR_DATABASE", $"Host=127.0.0.1;Port={server.Port};Database=postgres;Username=jobbspar;Password=hemlig-fras"));

        told.ShouldContain($"127.0.0.1:{server.Port}");
        told.ShouldContain("sign-in was refused");
    }

    [Fact]
    public async Task A_broker_that_does_not_answer()
    {
        var port = FreePort.Next();

        var told = await FailAsync(("JOBBSPAR_RABBITMQ", $"amqp://u:hemlig-fras@127.0.0.1:{port}/spar"));

        told.ShouldContain($"RabbitMQ at 127.0.0.1:{port}/spar");
    }

    [Fact]
    public async Task A_broker_that_refuses_the_password()
    {
        var server = await RabbitMqServer.SharedAsync();

        var told = await FailAsync(("JOBBSPAR_RABBITMQ", $"amqp://jobbspar:hemlig-fras@127.0.0.1:{server.Port}/"));

        told.ShouldContain("sign-in as jobbspar was refused");
    }

    private static async Task<string> FailAsync(params (string Name, string Value)[] variables)
    {
        var folder = TestSettings.NewFolder();
        using var host = HostProcess.Start([.. variables, (SettingKeys.IdentityKey.Variable, SettingKeys.IdentityKey.Example)], "serve", "--data", folder, "--urls", "http://127.0.0.1:0");
        (await host.ExitAsync()).ShouldBe(1);
        Directory.Delete(folder, recursive: true);
        var told = host.Lines.Where(line => !line.Contains("info:", StringComparison.Ordinal)).ToList().ShouldHaveSingleItem();
        told.ShouldNotContain("hemlig-fras");
        return told;
    }
}
