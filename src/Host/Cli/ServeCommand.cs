using System.CommandLine;
using Jobbspar.Host.Configuration;
using Jobbspar.Host.Startup;

namespace Jobbspar.Host.Cli;

/// <summary><c>serve</c>: the web, the scheduler and the consumers in one process, until it is told to stop.</summary>
internal sealed class ServeCommand(TextWriter output)
{
    public Command Create()
    {
        var command = new Command("serve", "Serves: pages, scheduler and consumers. This is the default.");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        var settings = new SettingOptions(command, SettingKeys.Urls, SettingKeys.Data);
        var demo = new Option<bool>("--demo") { Description = "Fills an empty database with an example municipality, shows its users on the sign-in page, and listens on loopback only." };
        command.Add(demo);
        command.SetAction((parsed, cancellationToken) => RunAsync(HostSettingsReader.Read(settings.Read(parsed), parsed.GetValue(demo)), cancellationToken));
    }

    private async Task<int> RunAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings);
        await app.Services.GetRequiredService<StartUp>().PrepareAsync(output, cancellationToken);
        await StartAsync(app, cancellationToken);
        foreach (var url in app.Urls)
        {
            await output.WriteLineAsync($"Jobbspår {(settings.Demo ? "demo " : "")}listens on {url}");
        }

        await output.FlushAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            // Kestrel names the address, e.g. because another program listens there.
            throw new StartException(fault.Message, fault);
        }
    }
}
