using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests;

public sealed class JavaScriptTests
{
    private const string Variables = """ "variables":[{"id":"n-id","name":"counter","typeName":"Int32","value":"41"},{"id":"l-id","name":"list","typeName":"Object","isArray":true,"value":"[1,2]"},{"id":"o-id","name":"track","typeName":"JsonObject","value":"{\"id\":\"T-1\"}"}],"inputs":[{"name":"Rounds","type":"Int32"}] """;
    private readonly EngineFixture engine = new();

    [Theory]
    [InlineData("getVariable('counter') + 1", "42")]
    [InlineData("getCounter() + 1;", "42")]
    [InlineData("return variables.counter + 1;", "42")]
    [InlineData("variables.counter = 7; variables.counter", "7")]
    [InlineData("setVariable('counter', 8); getCounter()", "8")]
    [InlineData("variables.list.push(3); variables.list.length", "3")]
    [InlineData("getInput('Rounds') * 2", "6")]
    [InlineData("getRounds()", "3")]
    [InlineData("input.Rounds", "3")]
    [InlineData("isNullOrEmpty('') && !isNullOrWhiteSpace('x')", "True")]
    [InlineData("toJson({a:[1,null]})", "{\"a\":[1,null]}")]
    [InlineData("variables.track.id", "T-1")]
    [InlineData("new Date().toISOString()", "2026-03-02T08:00:00.000Z")]
    [InlineData("Date.now()", "1772438400000")]
    [InlineData("new Date(2020, 0, 15).getFullYear()", "2020")]
    [InlineData("({a: 1.5})", "{\"a\":1.5}")]
    [InlineData("stringFromBase64(stringToBase64('Göteborg'))", "Göteborg")]
    [InlineData("newGuid().length", "36")]
    [InlineData("0.1 + 0.2 > 0.3", "True")]
    public async Task Functions_and_values_are_as_in_Elsa(string script, string expected) => (await EvaluateAsync(script)).ShouldBe(expected);

    [Theory]
    [InlineData("const a = 2; let b = 3; return a * b;", "6")]
    [InlineData("`n=${variables.counter} och ${`inre ${1 + 1}`}`", "n=41 och inre 2")]
    [InlineData("variables.list.map(x => x * 2).join('-')", "2-4")]
    [InlineData("[1,2,3].filter((x, i) => { return i > 0; }).map(x => ({ v: x }))[1].v", "3")]
    [InlineData("(a => b => a + b)(1)(2)", "3")]
    [InlineData("var s = 0; for (const x of variables.list) { s += x; } s", "3")]
    [InlineData("'abc'.includes('b') && [1,2].includes(2) && 'x'.padStart(3, '0') === '00x'", "True")]
    [InlineData("/^a+$/.test('aaa') && 'a-b'.split('-').length === 2", "True")]
    [InlineData("let letter = 'l'; letter /* => ` */", "l")]
    [InlineData("const {a, ...rest} = {a: 1, b: 2}; rest.b", "2")]
    [InlineData("Math.max(...variables.list, 5)", "5")]
    [InlineData("variables.track?.owner?.name ?? 'ingen'", "ingen")]
    [InlineData("class Sum { #n = 0; add(x) { this.#n += x; return this; } get n() { return this.#n; } } new Sum().add(2).n", "2")]
    [InlineData("[...new Set([1, 1, 2])].length + new Map([['a', 1]]).get('a')", "3")]
    [InlineData("async function later() { return 7; } later()", "7")]
    [InlineData("await_ = (async () => (await Promise.resolve(4)) + 1)()", "5")]
    [InlineData("'a-b-c'.replaceAll('-', '+')", "a+b+c")]
    [InlineData("Object.fromEntries([['a', 1]]).a ** 2", "1")]
    [InlineData("new String('x')", "x")]
    public async Task JavaScript_is_that_of_today(string script, string expected) => (await EvaluateAsync(script)).ShouldBe(expected);

    [Theory]
    [InlineData("while (true) {}", "statements")]
    [InlineData("for (;;);", "statements")]
    [InlineData("(function f() { f(); })()", "called itself")]
    [InlineData("var s = 'x'; while (true) { s += s; }", "memory")]
    [InlineData("var a = []; while (true) { a.push(new Array(1000).join('xxxxxxxx')); }", "memory")]
    [InlineData("new Array(100000000).join('x')", "elements")]
    [InlineData("'x'.repeat(100000000)", "characters")]
    [InlineData("'x'.padEnd(1e12)", "characters")]
    [InlineData("'' + Array(1000).fill(Array(1000).fill('x'.repeat(100000)))", "characters")]
    [InlineData("''.concat(...Array(1000).fill('x'.repeat(100000)))", "characters")]
    [InlineData("'x'.repeat(100000).replaceAll('x', 'x'.repeat(100000))", "characters")]
    [InlineData("JSON.stringify(Array(1000).fill({ a: Array(1000).fill('x'.repeat(100000)) }))", "characters")]
    [InlineData("let o = ['x']; for (let i = 0; i < 50; i++) o = [o, o]; o", "too large")]
    [InlineData("new Uint8Array(2000000000)", "Uint8Array is not defined")]
    [InlineData("Atomics.wait(0)", "Atomics is not defined")]
    [InlineData("(function () { return this })()['Array' + 'Buffer'](2e9)", "TypeError")]
    [InlineData("function* all() { while (true) yield 1; } [...all()]", "statements")]
    [InlineData("(async () => { while (true) await 1; })()", "statements")]
    [InlineData("new Promise(() => {})", "failed")]
    [InlineData("Promise.reject(new Error('nej'))", "Error: nej")]
    [InlineData("new Proxy({}, { get(t, k, self) { return self[k]; } }).x", "failed")]
    [InlineData("class A { get x() { return this.x; } } new A().x", "called itself")]
    [InlineData("eval('1')", "disabled")]
    [InlineData("({}).constructor.constructor('return 1')()", "disabled")]
    [InlineData("import('fs')", "odule")]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", "pattern")]
    [InlineData("new RegExp('(a+)+$').test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')", "pattern")]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.match('(a+)+$')", "pattern")]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')", "System")]
    [InlineData("require('fs')", "ReferenceError")]
    [InlineData("throw 'no'", "no")]
    [InlineData("throw new Error('nej')", "Error: nej")]
    [InlineData("throw { get message() { throw 1; } }", "failed")]
    [InlineData("var o = {}; o.o = o; o", "contains itself")]
    public async Task A_script_that_goes_too_far_is_an_incident_and_harms_nobody(string script, string expected)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script)), Variables));

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldContain(expected);
    }

    [Fact]
    public void BigInts_are_refused_when_the_definition_is_validated()
    {
        var definition = Definitions.WorkflowDefinition.Parse(Definition(Sequence(Js("x", "9n ** 99999999n"))));

        new Definitions.DefinitionValidator(engine.Activities).Validate(definition).ShouldHaveSingleItem().Message.ShouldContain("BigInt 9n");
    }

    [Fact]
    public async Task Outputs_of_activities_are_read_by_id_by_name_and_as_the_last_result()
    {
        var script = """{"id":"x","name":"Sum1","type":"Elsa.RunJavaScript","script":{"typeName":"String","expression":{"type":"Literal","value":"return {total: 12};"}}}""";
        var output = """{"id":"o","type":"Elsa.WriteLine","text":{"typeName":"String","expression":{"type":"Output","value":"Sum1:Result"}}}""";

        await engine.StartAsync(Definition(Sequence(script, Js("a", "getOutputFrom('x', 'Result').total"), Js("b", "getOutputFrom('Sum1').total"), Js("c", "getResultFromSum1().total"), output, Js("d", "getLastResult().total"))));

        engine.Lines.ShouldBe(["12", "12", "12", "{\"total\":12}", "12"]);
    }

    [Fact]
    public async Task A_script_sees_nothing_of_what_another_left_behind()
    {
        engine.Lines.Clear();
        await engine.StartAsync(Definition(Sequence(
            Js("a", "Array.prototype.evil = 1; Object.prototype.evil = 2; leaked = 3; var kept = 4; JSON = 5; 'a'"),
            Js("b", "[typeof leaked, typeof kept, typeof [].evil, typeof {}.evil, typeof JSON].join()"))));

        engine.Lines.ShouldBe(["a", "undefined,undefined,undefined,undefined,object"]);
    }

    private async Task<string> EvaluateAsync(string script)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script)), Variables), new Dictionary<string, object?> { ["Rounds"] = "3" });
        engine.Last.Incidents.ShouldBeEmpty();
        return engine.Lines[^1];
    }
}
