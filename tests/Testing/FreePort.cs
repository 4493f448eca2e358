using System.Net;
using System.Net.Sockets;

namespace Jobbspar.Testing;

/// <summary>A TCP port on the loopback address that nobody listens on at the moment.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
