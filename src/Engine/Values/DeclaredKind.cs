namespace Jobbspar.Engine.Values;

/// <summary>Kinds of declared types that conversion tells apart.</summary>
internal enum DeclaredKind
{
    Any,
    Text,
    Boolean,
    Whole,
    Real,
    Decimal,
    Instant,
    Duration,
    Json,
}
