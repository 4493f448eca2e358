using Jobbspar.Engine.Execution;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Migration;

/// <summary>Takes values over to the variables, inputs and outputs that the target declares: by id, then by name, converted where the type changed.</summary>
internal sealed class VariableMove(List<MigrationReason> reasons)
{
    /// <summary>Values for the variables of the target's node: those it had, and defaults for what is new.</summary>
    public object?[]? Declared(ActivityExecution from, ActivityNode node)
    {
        var values = InstanceState.DefaultsOf(node);
        for (var i = 0; i < node.Variables.Count; i++)
        {
            var declared = node.Variables[i];
            var position = PositionOf(from.Node, node, declared);
            if (position >= 0)
            {
                var was = from.Node.Variables[position];
                values![i] = was.Type == declared.Type
                    ? from.Variables![position]
                    : Converted(from.Variables![position], declared.Type, new MigrationReason(MigrationCodes.VariableType, from.Node.Id, was.Name));
            }
        }

        return values;
    }

    /// <summary>What came to life undeclared in the workflow's own scope; a value whose variable the target declares goes there.</summary>
    public Dictionary<string, object?>? Undeclared(ActivityExecution from, ActivityNode node, object?[]? declared)
    {
        if (from.Locals is not { } locals || from.Parent is not null)
        {
            return from.Locals;
        }

        var left = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in locals)
        {
            var position = IndexOf(node.Variables, variable => string.Equals(variable.Name, name, StringComparison.Ordinal) || string.Equals(variable.Id, name, StringComparison.Ordinal));
            if (position < 0)
            {
                left[name] = value;
            }
            else
            {
                declared![position] = Converted(value, node.Variables[position].Type, new MigrationReason(MigrationCodes.VariableType, from.Node.Id, name));
            }
        }

        return left.Count > 0 ? left : null;
    }

    /// <summary>What the instance was given, as the target declares it.</summary>
    public void Inputs(InstanceState from, InstanceState to, CompiledWorkflow target)
    {
        foreach (var (name, value) in from.Input)
        {
            to.Input[name] = target.Inputs.TryGetValue(name, out var type) ? Converted(value, type, new MigrationReason(MigrationCodes.InputType, null, name)) : value;
        }
    }

    // An id that fits wins over a name; a name counts only where the id went nowhere else.
    private static int PositionOf(ActivityNode before, ActivityNode after, VariableDeclaration declared)
    {
        var byId = IndexOf(before.Variables, variable => string.Equals(variable.Id, declared.Id, StringComparison.Ordinal));
        return byId >= 0
            ? byId
            : IndexOf(before.Variables, variable => string.Equals(variable.Name, declared.Name, StringComparison.Ordinal)
                && IndexOf(after.Variables, other => string.Equals(other.Id, variable.Id, StringComparison.Ordinal)) < 0);
    }

    private static int IndexOf(IReadOnlyList<VariableDeclaration> variables, Func<VariableDeclaration, bool> fits)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (fits(variables[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private object? Converted(object? value, DeclaredType type, MigrationReason otherwise)
    {
        try
        {
            return ValueConversion.ToDeclared(value, type);
        }
        catch (FormatException)
        {
            reasons.Add(otherwise);
            return null;
        }
    }
}
