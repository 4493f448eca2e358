using System.Globalization;
using Jobbspar.Host.Configuration;
using Jobbspar.Testing;

namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>The production set-up: PostgreSQL, RabbitMQ and a mail server, started natively.</summary>
public sealed class ServerInstallation : Installation
{
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private PostgresServer? postgres;
    private RabbitMqServer? rabbit;
    private SmtpSink? mail;

    protected override string Name => "servers";

    protected override async Task StartServersAsync()
    {
        postgres = await PostgresServer.StartAsync();
        rabbit = await RabbitMqServer.StartAsync();
        mail = SmtpSink.Start();
        settings[SettingKeys.Database.Variable] = await postgres.CreateDatabaseAsync();
        settings[SettingKeys.IdentityKey.Variable] = SettingKeys.IdentityKey.Example;
        settings[SettingKeys.RabbitMq.Variable] = rabbit.NextVirtualHost();
        settings[SettingKeys.SmtpHost.Variable] = SmtpSink.Host;
        settings[SettingKeys.SmtpPort.Variable] = mail.Port.ToString(CultureInfo.InvariantCulture);
        settings[SettingKeys.SmtpFrom.Variable] = "jobbspar@example.se";
        settings[SettingKeys.SmtpStartTls.Variable] = "false";
    }

    protected override async Task StopServersAsync()
    {
        foreach (var server in new IAsyncDisposable?[] { mail, rabbit, postgres })
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }
        }
    }

    protected override IReadOnlyDictionary<string, string> Settings() => settings;

    internal override Task<IReadOnlyList<ReceivedMail>> EmailsAsync() => Task.FromResult(mail!.Mails);
}

/// <summary>All tests against the servers use one installation, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class OnServers : ICollectionFixture<ServerInstallation>
{
    public const string Name = "PostgreSQL and RabbitMQ";
}
