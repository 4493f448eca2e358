using System.Collections.Frozen;

namespace Jobbspar.Host.Components.Elements;

/// <summary>Our own line drawings on a 24 × 24 grid, as SVG elements.</summary>
internal static class IconShapes
{
    private static readonly FrozenDictionary<string, string> Shapes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["late"] = """<path d="M12 3 22 20H2Z"/><path d="M12 10v4"/><path d="M12 17v.01"/>""",
        ["warning"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v6"/><path d="M12 16.5v.01"/>""",
        ["today"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>""",
        ["calendar"] = """<rect x="3.5" y="5" width="17" height="15" rx="2"/><path d="M3.5 10h17M8 3v4M16 3v4"/>""",
        ["done"] = """<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.8 2.8L16.5 9.5"/>""",
        ["open"] = """<circle cx="12" cy="12" r="9"/>""",
        ["ongoing"] = """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor"/>""",
        ["back"] = """<path d="M9 7 4 12l5 5"/><path d="M4 12h10a6 6 0 0 1 6 6v1"/>""",
        ["skipped"] = """<circle cx="12" cy="12" r="9"/><path d="m6 18 12-12"/>""",
        ["waived"] = """<path d="M12 3 4.5 6v6c0 4.5 3.2 7.6 7.5 9 4.3-1.4 7.5-4.5 7.5-9V6Z"/><path d="M9 12h6"/>""",
        ["shut"] = """<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>""",
        ["unlocked"] = """<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 7.7-1.5"/>""",
        ["bell"] = """<path d="M6 16V11a6 6 0 1 1 12 0v5l2 2H4Z"/><path d="M10 21h4"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4 21c.8-4 4-6 8-6s7.2 2 8 6"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>""",
        ["menu"] = """<path d="M4 6h16M4 12h16M4 18h16"/>""",
        ["down"] = """<path d="m6 9 6 6 6-6"/>""",
        ["add"] = """<path d="M12 5v14M5 12h14"/>""",
        ["remove"] = """<path d="M5 7h14M10 11v6M14 11v6M7 7l1 13h8l1-13M9 7V4h6v3"/>""",
        ["upload"] = """<path d="M12 16V4M7 9l5-5 5 5"/><path d="M4 16v4h16v-4"/>""",
        ["forward"] = """<path d="M5 12h14M13 6l6 6-6 6"/>""",
        ["comment"] = """<path d="M4 5h16v11H9l-5 4Z"/>""",
        ["question"] = """<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.7"/><path d="M12 17v.01"/>""",
        ["sync"] = """<path d="M20 7v5h-5"/><path d="M4 17v-5h5"/><path d="M6 9a7 7 0 0 1 12-1.5L20 12M18 15a7 7 0 0 1-12 1.5L4 12"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Markup of a drawing.</summary>
    /// <exception cref="KeyNotFoundException">There is no such drawing.</exception>
    public static string Of(string name) => Shapes[name];
}
