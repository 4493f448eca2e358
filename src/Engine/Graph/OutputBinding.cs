namespace Jobbspar.Engine.Graph;

/// <summary>Where an output of a node goes: a variable (by id or name) or else a workflow output of that name.</summary>
internal sealed record OutputBinding(string Output, string Reference, string JsonPath);
