using Jobbspar.Engine.Expressions;
using Jobbspar.Engine.Flow;
using Jobbspar.Engine.Graph;
using Jobbspar.Engine.Timers;
using Jobbspar.Engine.Values;

namespace Jobbspar.Engine.Definitions;

/// <summary>What is wrong with single activities: things that the compiler lets pass because they only matter when the activity runs.</summary>
internal static class ActivityFindings
{
    public static void Add(List<Finding> findings, CompiledWorkflow workflow)
    {
        foreach (var node in workflow.Nodes)
        {
            AddRefusedType(findings, node);
            AddBadLiterals(findings, node);
            AddCases(findings, node);
            AddUnknownReferences(findings, node, workflow);
        }

        AddRepeated(findings, workflow);
    }

    private static void AddRepeated(List<Finding> findings, CompiledWorkflow workflow)
    {
        var first = new Dictionary<string, ActivityNode>(StringComparer.Ordinal);
        foreach (var node in workflow.Nodes.Where(node => !node.Activity.Descriptor.MayRepeat))
        {
            if (!first.TryAdd(node.TypeName, node))
            {
                Report(findings, FindingSeverity.Error, "REPEATED", node, node.JsonPath, $"The workflow holds {node.TypeName} already: {first[node.TypeName].Id}.", node.TypeName, first[node.TypeName].Id);
            }
        }
    }

    private static void AddRefusedType(List<Finding> findings, ActivityNode node)
    {
        if (node.Activity is Primitives.ReadLine)
        {
            Report(findings, FindingSeverity.Error, "REFUSED_TYPE", node, $"{node.JsonPath}.type", "Elsa.ReadLine is not supported: a workflow on a server has no console to read from.", node.TypeName);
        }
        else if (string.Equals(node.TypeName, Primitives.NotFoundActivity.Type, StringComparison.Ordinal))
        {
            Report(findings, FindingSeverity.Warning, "NOT_FOUND_ACTIVITY", node, node.JsonPath, "The activity stands for one whose type was not known; reaching it is an incident.");
        }
        else if (node.Activity is Primitives.SetVariable && node.Details is null)
        {
            Report(findings, FindingSeverity.Error, "MISSING_INPUT", node, $"{node.JsonPath}.variable", "The input 'Variable' is required.", "Variable");
        }
        else if (node.Activity is Primitives.RunJavaScript && node.Details is FaultyExpression script)
        {
            Report(findings, FindingSeverity.Error, "EXPRESSION", node, $"{node.JsonPath}.script", $"Input 'Script': {script.Reason}", "Script", script.Reason);
        }
    }

    // A value that is written down can be tried out now.
    private static void AddBadLiterals(List<Finding> findings, ActivityNode node)
    {
        foreach (var input in node.Inputs)
        {
            if (input.Expression is not LiteralExpression literal || literal.Value is null or "")
            {
                continue;
            }

            try
            {
                ValueConversion.ToDeclared(literal.Value, DeclaredType.Parse(input.Descriptor?.TypeName));
                if (node.Activity is Cron && input.Name is "CronExpression")
                {
                    CronSchedule.Parse(JsonValues.ToText(literal.Value));
                }

                if (node.Activity is Cron or StartAt && input.Name is TimerZone.Input)
                {
                    TimerZone.Parse(JsonValues.ToText(literal.Value));
                }

                CheckChoice(input, literal.Value);
            }
            catch (FormatException fault)
            {
                Report(findings, FindingSeverity.Error, "INPUT_VALUE", node, input.JsonPath, $"Input '{input.Name}': {fault.Message}", input.Name, fault.Message);
            }
        }
    }

    private static void CheckChoice(CompiledInput input, object? value)
    {
        if (input.Descriptor is not { Choices: { Count: > 0 } choices } || value is long)
        {
            return;
        }

        var text = JsonValues.ToText(value);
        if (!choices.Any(choice => string.Equals(choice.Key, text, StringComparison.OrdinalIgnoreCase)) && !long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
        {
            throw new FormatException($"'{text}' is not one of {string.Join(", ", choices.Select(choice => choice.Key))}.");
        }
    }

    private static void AddCases(List<Finding> findings, ActivityNode node)
    {
        if (node.Details is not SwitchCase[] cases)
        {
            return;
        }

        foreach (var one in cases)
        {
            var path = $"{node.JsonPath}.cases[{one.Position}].condition";
            if (one.Condition is FaultyExpression faulty)
            {
                Report(findings, FindingSeverity.Error, "EXPRESSION", node, path, $"Case '{one.Label}': {faulty.Reason}", one.Label, faulty.Reason);
            }
            else if (one.Condition is null)
            {
                Report(findings, FindingSeverity.Warning, "MISSING_CONDITION", node, path, $"Case '{one.Label}' has no condition and never holds.", one.Label);
            }
        }
    }

    private static void AddUnknownReferences(List<Finding> findings, ActivityNode node, CompiledWorkflow workflow)
    {
        foreach (var input in node.Inputs)
        {
            switch (input.Expression)
            {
                case VariableExpression variable when !IsDeclared(node, variable.IdOrName) && !IsDeclared(node, variable.Name ?? ""):
                    Report(findings, FindingSeverity.Warning, "UNKNOWN_VARIABLE", node, input.JsonPath, $"Input '{input.Name}' reads the variable '{variable.IdOrName}', which is not declared here.", input.Name, variable.IdOrName);
                    break;
                case OutputExpression output when workflow.FindByName(output.Activity) is null:
                    Report(findings, FindingSeverity.Error, "UNKNOWN_ACTIVITY", node, input.JsonPath, $"Input '{input.Name}' reads an output of the activity '{output.Activity}', which does not exist.", input.Name, output.Activity);
                    break;
            }
        }
    }

    private static bool IsDeclared(ActivityNode node, string idOrName)
    {
        if (idOrName is "CurrentValue" or "CurrentIndex" or "ChildInstanceId" or "ChildOutput")
        {
            return true;
        }

        for (var scope = node; scope is not null; scope = scope.Parent)
        {
            if (scope.Declares(idOrName))
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(List<Finding> findings, FindingSeverity severity, string code, ActivityNode node, string path, string message, params string[] arguments) =>
        findings.Add(new Finding { Severity = severity, Code = code, ActivityId = node.Id, JsonPath = path, Message = message, Arguments = arguments });
}
