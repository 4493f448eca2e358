using System.Collections.Concurrent;

namespace Jobbspar.Engine.Expressions;

/// <summary>Sandboxes to lend to bursts: making one costs more than most bursts.</summary>
internal sealed class JavaScriptPool
{
    private const int Kept = 16;

    private readonly ConcurrentBag<JavaScriptSandbox> idle = [];

    public JavaScriptSandbox Rent() => idle.TryTake(out var sandbox) ? sandbox : new JavaScriptSandbox();

    public void Return(JavaScriptSandbox sandbox)
    {
        if (idle.Count < Kept)
        {
            idle.Add(sandbox);
        }
    }
}
