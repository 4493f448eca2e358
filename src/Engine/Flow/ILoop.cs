namespace Jobbspar.Engine.Flow;

/// <summary>Marks an activity that <c>Elsa.Break</c> ends.</summary>
#pragma warning disable CA1040 // A marker is all that is needed: every loop is ended in the same way.
internal interface ILoop;
#pragma warning restore CA1040
