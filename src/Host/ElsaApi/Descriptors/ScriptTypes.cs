using System.Text;
using System.Text.Json.Nodes;
using Jobbspar.Engine.Definitions;
using Jobbspar.Workflows.Definitions;

namespace Jobbspar.Host.ElsaApi.Descriptors;

/// <summary>The functions that scripts may call, and a definition's variables and inputs, as TypeScript declarations.</summary>
internal static class ScriptTypes
{
    private const string Functions = """
        declare function getVariable(name: string): any;
        declare function setVariable(name: string, value: any): void;
        declare function getInput(name: string): any;
        declare function getOutputFrom(activity: string, output?: string): any;
        declare function getLastResult(): any;
        declare function getWorkflowInstanceId(): string;
        declare function getCorrelationId(): string;
        declare function setCorrelationId(value: string): void;
        declare function getWorkflowInstanceName(): string;
        declare function setWorkflowInstanceName(value: string): void;
        declare function setOutcome(name: string): void;
        declare function setOutcomes(names: string[]): void;
        declare function isNullOrEmpty(value: any): boolean;
        declare function isNullOrWhiteSpace(value: any): boolean;
        declare function parseGuid(value: string): string;
        declare function newGuid(): string;
        declare function toJson(value: any): string;
        declare function stringToBase64(value: string): string;
        declare function stringFromBase64(value: string): string;

        """;

    public static string Of(OpenedDefinition? opened)
    {
        var types = new StringBuilder(Functions);
        types.Append("declare const variables: {\n");
        if (opened is not null)
        {
            foreach (var variable in (WorkflowDefinition.Parse(opened.Json).Model["variables"] as JsonArray ?? []).OfType<JsonObject>())
            {
                if (RequestBody.Text(variable["name"]) is { Length: > 0 } name && name.All(letter => char.IsLetterOrDigit(letter) || letter is '_') && !char.IsDigit(name[0]))
                {
                    types.Append("  ").Append(name).Append(": ").Append(TypeOf(variable)).Append(";\n");
                }
            }
        }

        return types.Append("};\n").ToString();
    }

    private static string TypeOf(JsonObject variable)
    {
        var type = RequestBody.Text(variable["typeName"]) switch
        {
            "String" => "string",
            "Boolean" => "boolean",
            "Int32" or "Int64" or "Decimal" or "Double" => "number",
            _ => "any",
        };
        return RequestBody.Flag(variable["isArray"]) is true ? type + "[]" : type;
    }
}
