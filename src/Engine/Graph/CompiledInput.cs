using Jobbspar.Engine.Activities;
using Jobbspar.Engine.Expressions;

namespace Jobbspar.Engine.Graph;

/// <summary>An input of a node as the definition sets it.</summary>
internal sealed record CompiledInput(string Name, Expression Expression, string JsonPath, InputDescriptor? Descriptor);
