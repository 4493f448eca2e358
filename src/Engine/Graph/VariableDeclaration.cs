using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Graph;

/// <summary>A variable that a workflow or container declares.</summary>
internal sealed record VariableDeclaration(string Id, string Name, DeclaredType Type, object? Default, string JsonPath);
