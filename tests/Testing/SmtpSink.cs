using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Jobbspar.Testing;

/// <summary>A real SMTP server on a free port of the loopback address that keeps what it is sent, and can refuse, hang or break off.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> mails = new();
    private readonly ConcurrentDictionary<TcpClient, Task> conversations = new();
    private readonly CancellationTokenSource stop = new();
    private readonly TcpListener listener;
    private readonly Task listening;

    private SmtpSink(TcpListener listener)
    {
        this.listener = listener;
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listening = ListenAsync();
    }

    public static string Host => "127.0.0.1";

    public int Port { get; }

    /// <summary>How the next mails are treated; may change at any time.</summary>
    public SmtpAnswer Answer { get; set; }

    /// <summary>What was kept so far, in order of arrival.</summary>
    public IReadOnlyList<ReceivedMail> Mails => [.. mails];

    public static SmtpSink Start()
    {
        var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return new(socket);
    }

    /// <summary>Waits until at least so many mails have come.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForAsync(int count, TimeSpan? deadline = null)
    {
        await Eventually.TrueAsync(() => mails.Count >= count, $"{count} mails arrived", deadline);
        return Mails;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        foreach (var client in conversations.Keys)
        {
            client.Dispose();
        }

        await listening;
        await Task.WhenAll(conversations.Values);
        stop.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                conversations[client] = TalkAsync(client);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                if (Answer is SmtpAnswer.Hang)
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
                }

                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await ConverseAsync(reader, writer);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException or ObjectDisposedException or SocketException)
        {
            // The sender left, or the sink was stopped.
        }
    }

    private async Task ConverseAsync(StreamReader reader, StreamWriter writer)
    {
        var from = "";
        var to = new List<string>();
        await writer.WriteLineAsync("220 sink ready");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split([' ', ':'], 2)[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteAsync("250-sink\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 AUTH LOGIN\r\n");
                    break;
                case "HELO" or "RSET" or "NOOP":
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "AUTH":
                    await TakeCredentialsAsync(line, reader, writer);
                    break;
                case "MAIL" when Answer is SmtpAnswer.DemandSignIn:
                    await writer.WriteLineAsync("530 5.7.0 sign in first");
                    break;
                case "MAIL":
                    from = Address(line);
                    to.Clear();
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "RCPT" when Answer is SmtpAnswer.RefuseForNow:
                    await writer.WriteLineAsync("450 4.2.1 try again later");
                    break;
                case "RCPT" when Answer is SmtpAnswer.RefuseForGood:
                    await writer.WriteLineAsync("550 5.1.1 no such mailbox");
                    break;
                case "RCPT" when Answer is SmtpAnswer.RefuseAsFull:
                    await writer.WriteLineAsync("552 5.2.2 mailbox full");
                    break;
                case "RCPT":
                    to.Add(Address(line));
                    await writer.WriteLineAsync("250 ok");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    if (Answer is SmtpAnswer.RefuseAndBreak)
                    {
                        await ReadMailAsync(reader);
                        await writer.WriteLineAsync("451 4.3.0 not now");
                        return;
                    }

                    mails.Enqueue(new(from, [.. to], await ReadMailAsync(reader)));
                    if (Answer is SmtpAnswer.KeepAndBreak)
                    {
                        return;
                    }

                    if (Answer is SmtpAnswer.KeepAndHang)
                    {
                        await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
                    }

                    await writer.WriteLineAsync("250 kept");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("500 not understood");
                    break;
            }
        }
    }

    /// <summary>Any user and password will do.</summary>
    private async Task TakeCredentialsAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (line.Split(' ').Length < 3)
        {
            await writer.WriteLineAsync("334 VXNlcm5hbWU6");
            await reader.ReadLineAsync(stop.Token);
        }

        await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
        await reader.ReadLineAsync(stop.Token);
        await writer.WriteLineAsync("235 welcome");
    }

    private async Task<string> ReadMailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line and not ".")
        {
            mail.Append(line.StartsWith('.') ? line.AsSpan(1) : line).Append("\r\n");
        }

        return mail.ToString();
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
