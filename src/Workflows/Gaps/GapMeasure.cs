using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Gaps;

/// <summary>What is done about a gap (åtgärd, DOMAIN 5.4).</summary>
public enum GapMeasure
{
    /// <summary>What goes before is prolonged.</summary>
    [Code("FORLANG_FORRA")]
    ProlongBefore,

    /// <summary>What comes after begins earlier.</summary>
    [Code("TIDIGARELAGG")]
    BeginAfterEarlier,

    /// <summary>A bridging intervention is put in between.</summary>
    [Code("BRYGGINSATS")]
    Bridge,

    /// <summary>A break is agreed with those concerned.</summary>
    [Code("UPPEHALL_OVERENSKOMMET")]
    AgreedBreak,

    /// <summary>Something else.</summary>
    [Code("ANNAN")]
    Other,
}
