namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>A definition with every activity, in the form in which Elsa exports them.</summary>
internal static class EveryActivity
{
    public const string Definition =
        """
        {
          "$schema": "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
          "id": "every-v1", "definitionId": "every", "name": "Every activity", "description": "x", "createdAt": "2026-01-02T03:04:05.678+00:00", "version": 1, "toolVersion": "3.2.0.0",
          "variables": [
            {"id": "n-id", "name": "N", "typeName": "Int32", "isArray": false, "value": "3", "storageDriverTypeName": null},
            {"id": "t-id", "name": "T", "typeName": "String", "isArray": false},
            {"id": "l-id", "name": "L", "typeName": "Object", "isArray": true, "value": "[1,2]"}
          ],
          "inputs": [{"uiHint": "single-line", "isArray": false, "type": "String", "name": "Who", "displayName": "Who", "category": "Primitives"}],
          "outputs": [{"type": "Int32", "name": "Total", "displayName": "Total"}],
          "outcomes": ["Good"],
          "customProperties": {"x": 1},
          "isReadonly": false, "isSystem": false, "isLatest": true, "isPublished": true,
          "options": {"usableAsActivity": true, "autoUpdateConsumingWorkflows": false, "activationStrategyType": "Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy", "incidentStrategyType": "Elsa.Workflows.IncidentStrategies.FaultStrategy"},
          "root": {
            "id": "flow", "nodeId": "Workflow1:flow", "name": "Flowchart1", "type": "Elsa.Flowchart", "version": 1, "start": "start", "variables": [], "metadata": {"designer": {}},
            "customProperties": {"notFoundConnections": [], "canStartWorkflow": false, "runAsynchronously": false},
            "activities": [
              {"id": "start", "type": "Elsa.Start", "version": 1, "metadata": {"designer": {"position": {"x": -1.5, "y": 20}, "size": {"width": 100, "height": 50}}}},
              {"id": "line", "name": "WriteLine1", "type": "Elsa.WriteLine", "version": 1, "text": {"typeName": "String", "expression": {"type": "JavaScript", "value": "`n=${getN()}`"}, "memoryReference": {"id": "line:input-1"}}},
              {"id": "set", "type": "Elsa.SetVariable", "version": 1, "variable": {"id": "t-id", "name": "T", "typeName": "String"}, "value": {"typeName": "Object", "expression": {"type": "Literal", "value": "a"}}},
              {"id": "decision", "type": "Elsa.FlowDecision", "version": 1, "condition": {"typeName": "Boolean", "expression": {"type": "JavaScript", "value": "variables.N > 1"}}, "customProperties": {"mergeMode": "Stream"}},
              {"id": "switch", "type": "Elsa.FlowSwitch", "version": 1, "cases": [{"label": "A", "condition": {"type": "JavaScript", "value": "true"}}], "mode": {"typeName": "SwitchMode", "expression": {"type": "Literal", "value": "MatchAny"}}},
              {"id": "fork", "type": "Elsa.FlowFork", "version": 1, "branches": {"typeName": "String[]", "expression": {"type": "Object", "value": "[\"X\",\"Y\"]"}}},
              {"id": "join", "type": "Elsa.FlowJoin", "version": 1, "mode": {"typeName": "FlowJoinMode", "expression": {"type": "Literal", "value": "WaitAll"}}},
              {"id": "if", "type": "Elsa.If", "version": 1, "condition": {"typeName": "Boolean", "expression": {"type": "Literal", "value": "True"}}, "then": {"id": "then", "type": "Elsa.SetName", "value": {"typeName": "String", "expression": {"type": "Literal", "value": "K"}}}, "else": {"id": "else", "type": "Elsa.Correlate", "correlationId": {"typeName": "String", "expression": {"type": "Input", "value": "Who"}}}},
              {"id": "cases", "type": "Elsa.Switch", "version": 1, "cases": [{"label": "B", "condition": {"type": "Literal", "value": "true"}, "activity": {"id": "one", "type": "Elsa.Container", "activities": []}}], "default": {"id": "other", "type": "Elsa.Parallel", "activities": [{"id": "p1", "type": "Elsa.Start"}]}, "mode": {"typeName": "SwitchMode", "expression": {"type": "Literal", "value": "MatchFirst"}}},
              {"id": "while", "type": "Elsa.While", "version": 1, "condition": {"typeName": "Boolean", "expression": {"type": "JavaScript", "value": "variables.N > 0"}}, "body": {"id": "dec", "type": "Elsa.SetVariable", "variable": {"id": "n-id", "name": "N", "typeName": "Int32"}, "value": {"typeName": "Object", "expression": {"type": "JavaScript", "value": "getN() - 1"}}}},
              {"id": "for", "type": "Elsa.For", "version": 1, "start": {"typeName": "Int32", "expression": {"type": "Literal", "value": 1}}, "end": {"typeName": "Int32", "expression": {"type": "Literal", "value": 2}}, "step": {"typeName": "Int32", "expression": {"type": "Literal", "value": 1}}, "outerBoundInclusive": {"typeName": "Boolean", "expression": {"type": "Literal", "value": true}}, "currentValue": {"typeName": "Object", "memoryReference": {"id": "n-id"}}, "body": {"id": "brk", "type": "Elsa.Break"}},
              {"id": "each", "type": "Elsa.ForEach", "version": 1, "items": {"typeName": "Object", "expression": {"type": "Variable", "value": {"id": "l-id", "name": "L"}}}, "body": {"id": "seq", "type": "Elsa.Sequence", "variables": [{"id": "i-id", "name": "I", "typeName": "Double"}], "activities": [{"id": "out", "type": "Elsa.SetOutput", "outputName": {"typeName": "String", "expression": {"type": "Literal", "value": "Total"}}, "outputValue": {"typeName": "Object", "expression": {"type": "JavaScript", "value": "getVariable('CurrentValue')"}}}]}},
              {"id": "peach", "type": "Elsa.ParallelForEach", "version": 1, "items": {"typeName": "Object", "expression": {"type": "Object", "value": "[1,2]"}}, "body": {"id": "comp", "type": "Elsa.Composite", "root": {"id": "c", "type": "Elsa.Complete", "outcomes": {"typeName": "String[]", "expression": {"type": "Object", "value": "[\"Good\"]"}}}}},
              {"id": "forked", "type": "Elsa.Fork", "version": 1, "joinMode": {"typeName": "ForkJoinMode", "expression": {"type": "Literal", "value": "WaitAny"}}, "branches": [{"id": "b1", "type": "Elsa.Start"}, {"id": "b2", "type": "Elsa.End"}]},
              {"id": "js", "name": "Js1", "type": "Elsa.RunJavaScript", "version": 1, "script": {"typeName": "String", "expression": {"type": "Literal", "value": "setOutcome('Go'); return {a: [1]};"}}, "possibleOutcomes": {"typeName": "String[]", "expression": {"type": "Object", "value": "[\"Go\"]"}}, "result": {"typeName": "Object", "memoryReference": {"id": "t-id"}}},
              {"id": "read", "type": "Elsa.WriteLine", "version": 1, "text": {"typeName": "String", "expression": {"type": "Output", "value": {"activityId": "js", "outputName": "Result"}}}},
              {"id": "pub", "type": "Elsa.PublishEvent", "version": 1, "eventName": {"typeName": "String", "expression": {"type": "Literal", "value": "x"}}, "isLocalEvent": {"typeName": "Boolean", "expression": {"type": "Literal", "value": false}}, "payload": {"typeName": "Object", "expression": {"type": "Object", "value": "{\"a\":1}"}}},
              {"id": "delay", "type": "Elsa.Delay", "version": 1, "timeSpan": {"typeName": "TimeSpan", "expression": {"type": "Literal", "value": "00:00:05"}}},
              {"id": "timer", "type": "Elsa.Timer", "version": 1, "interval": {"typeName": "TimeSpan", "expression": {"type": "Literal", "value": "PT1M"}}},
              {"id": "cron", "type": "Elsa.Cron", "version": 1, "cronExpression": {"typeName": "String", "expression": {"type": "Literal", "value": "0 0 7 * * *"}}},
              {"id": "at", "type": "Elsa.StartAt", "version": 1, "dateTime": {"typeName": "DateTimeOffset", "expression": {"type": "Literal", "value": "2026-03-05T08:00:00+01:00"}}},
              {"id": "task", "type": "Elsa.RunTask", "version": 1, "taskName": {"typeName": "String", "expression": {"type": "Literal", "value": "T"}}, "payload": {"typeName": "Object", "expression": {"type": "Object", "value": "{}"}}},
              {"id": "event", "type": "Elsa.Event", "version": 1, "eventName": {"typeName": "String", "expression": {"type": "Literal", "value": "go"}}},
              {"id": "exec", "type": "Elsa.ExecuteWorkflow", "version": 1, "workflowDefinitionId": {"typeName": "String", "expression": {"type": "Literal", "value": "kid"}}, "input": {"typeName": "ObjectDictionary", "expression": {"type": "Object", "value": "{\"a\":1}"}}},
              {"id": "disp", "type": "Elsa.DispatchWorkflow", "version": 1, "workflowDefinitionId": {"typeName": "String", "expression": {"type": "Literal", "value": "kid"}}, "waitForCompletion": {"typeName": "Boolean", "expression": {"type": "Literal", "value": true}}},
              {"id": "bulk", "type": "Elsa.BulkDispatchWorkflows", "version": 1, "workflowDefinitionId": {"typeName": "String", "expression": {"type": "Literal", "value": "kid"}}, "items": {"typeName": "Object", "expression": {"type": "Object", "value": "[1]"}}, "waitForCompletion": {"typeName": "Boolean", "expression": {"type": "Literal", "value": true}}},
              {"id": "used", "type": "Kid", "version": 1, "workflowDefinitionId": "kid", "workflowDefinitionVersionId": "kid-v1", "latestAvailablePublishedVersion": 1, "a": {"typeName": "Int32", "expression": {"type": "Literal", "value": "1"}}, "y": {"typeName": "Int32", "memoryReference": {"id": "n-id"}}},
              {"id": "finish", "type": "Elsa.Finish", "version": 1}
            ],
            "connections": [
              {"source": {"activity": "start", "port": "Done"}, "target": {"activity": "line", "port": "In"}, "vertices": [{"x": 1, "y": 2}]},
              {"source": "line", "target": "set", "sourcePort": "Done", "targetPort": "In"},
              {"source": {"activity": "set", "port": "Done"}, "target": {"activity": "decision", "port": "In"}},
              {"source": {"activity": "decision", "port": "True"}, "target": {"activity": "switch", "port": "In"}},
              {"source": {"activity": "switch", "port": "A"}, "target": {"activity": "fork", "port": "In"}},
              {"source": {"activity": "fork", "port": "X"}, "target": {"activity": "if"}},
              {"source": {"activity": "fork", "port": "Y"}, "target": {"activity": "cases"}},
              {"source": {"activity": "if", "port": "Done"}, "target": {"activity": "join"}},
              {"source": {"activity": "cases", "port": "Done"}, "target": {"activity": "join"}},
              {"source": {"activity": "join"}, "target": {"activity": "while"}},
              {"source": {"activity": "while"}, "target": {"activity": "for"}},
              {"source": {"activity": "for"}, "target": {"activity": "each"}},
              {"source": {"activity": "each"}, "target": {"activity": "peach"}},
              {"source": {"activity": "peach"}, "target": {"activity": "forked"}},
              {"source": {"activity": "forked"}, "target": {"activity": "js"}},
              {"source": {"activity": "js", "port": "Go"}, "target": {"activity": "read"}},
              {"source": {"activity": "read"}, "target": {"activity": "pub"}},
              {"source": {"activity": "pub"}, "target": {"activity": "delay"}},
              {"source": {"activity": "delay"}, "target": {"activity": "timer"}},
              {"source": {"activity": "timer"}, "target": {"activity": "cron"}},
              {"source": {"activity": "cron"}, "target": {"activity": "at"}},
              {"source": {"activity": "at"}, "target": {"activity": "task"}},
              {"source": {"activity": "task"}, "target": {"activity": "event"}},
              {"source": {"activity": "event"}, "target": {"activity": "exec"}},
              {"source": {"activity": "exec"}, "target": {"activity": "disp"}},
              {"source": {"activity": "disp"}, "target": {"activity": "bulk"}},
              {"source": {"activity": "bulk", "port": "Completed"}, "target": {"activity": "used"}},
              {"source": {"activity": "used", "port": "Good"}, "target": {"activity": "finish"}}
            ]
          }
        }
        """;

    /// <summary>The definition that it uses as an activity and starts.</summary>
    public const string Kid =
        """{"id":"kid-v1","definitionId":"kid","version":1,"name":"Kid","inputs":[{"name":"a","type":"Int32"}],"outputs":[{"name":"y","type":"Int32"}],"outcomes":["Good"],"options":{"usableAsActivity":true},"root":{"id":"k","type":"Elsa.Sequence","activities":[{"id":"o","type":"Elsa.SetOutput","outputName":{"typeName":"String","expression":{"type":"Literal","value":"y"}},"outputValue":{"typeName":"Object","expression":{"type":"Input","value":"a"}}},{"id":"g","type":"Elsa.Complete","outcomes":{"typeName":"String[]","expression":{"type":"Object","value":"[\"Good\"]"}}}]}}""";
}
