namespace Jobbspar.Engine.Primitives;

/// <summary>A fault that a definition asked for with <c>Elsa.Fault</c>.</summary>
internal sealed class WorkflowFaultException(string message) : Exception(message);
