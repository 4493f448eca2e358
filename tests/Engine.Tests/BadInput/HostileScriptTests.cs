using Jobbspar.Engine.Execution;
using static Jobbspar.Engine.Tests.EngineFixture;

namespace Jobbspar.Engine.Tests.BadInput;

/// <summary>
/// Scripts that loop, allocate, recurse or reach out. Each ends as an incident of its own instance. What bounds them are counters –
/// statements, bytes, characters, levels – and not a clock, so that the outcome is the same on a slow machine.
/// </summary>
public sealed class HostileScriptTests
{
    private readonly EngineFixture engine = new();

    [Theory]
    [InlineData("while (true) {}", "statements")]
    [InlineData("for (;;);", "statements")]
    [InlineData("do {} while (true)", "statements")]
    [InlineData("a: while (true) { continue a; }", "statements")]
    [InlineData("while (true) { try { while (true) {} } catch (e) { var x; } }", "statements")]
    [InlineData("[3, 2, 1].sort(function () { while (true) {} })", "statements")]
    [InlineData("var o = {}; Object.defineProperty(o, 'x', { get: function () { while (true) {} }, enumerable: true }); o", "statements")]
    [InlineData("var a = []; for (var i = 0; i < 1000; i++) a.push(i); a.forEach(x => a.forEach(y => a.forEach(z => z)))", "stopped")]
    public Task Loops_are_stopped(string script, string expected) => IsStoppedAsync(script, expected);

    [Theory]
    [InlineData("function f(n) { return f(n + 1) + 1; } f(0)")]
    [InlineData("function f() { try { return 1; } finally { f(); } } f()")]
    [InlineData("var o = {}; Object.defineProperty(o, 'x', { get: function () { return o.x; } }); o.x")]
    [InlineData("var o = { toString: function () { return o + ''; } }; o + ''")]
    [InlineData("var o = { valueOf: function () { return +o; } }; +o")]
    [InlineData("var o = { toJSON: function () { return JSON.stringify(o); } }; JSON.stringify(o)")]
    [InlineData("var f = function (x) { return [1].map(f); }; f()")]
    public async Task Recursion_is_stopped_also_where_the_interpreter_does_not_count_it(string script)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script))));

        engine.Last.Incidents.ShouldHaveSingleItem().Message.ShouldMatch("called itself|Maximum call stack|recursion");
    }

    [Theory]
    [InlineData("var s = 'x'; while (true) { s += s; }", "memory")]
    [InlineData("var a = []; while (true) { a.push(new Array(1000).join('xxxxxxxx')); }", "memory")]
    [InlineData("var a = []; while (true) { try { a.push('x'.repeat(100000)); } catch (e) { var x; } }", "memory")]
    [InlineData("var o = {}; for (var i = 0; i < 190000; i++) { o['k' + i] = i; } o", "memory")]
    [InlineData("new Array(1e9)", "elements")]
    [InlineData("Math.max.apply(null, { length: 1e9 })", "elements")]
    [InlineData("'x'.repeat(1e9)", "characters")]
    [InlineData("'x'.padStart(1e9)", "characters")]
    [InlineData("'x'.padEnd(1e9, 'ab')", "characters")]
    [InlineData("Array(1e6).join('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')", "characters")]
    [InlineData("'xxxxxxxxxx'.replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx').replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx').replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx').replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx').replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx').replace(/x/g, 'xxxxxxxxxxxxxxxxxxxx')", "stopped")]
    [InlineData("'x'.repeat(4000000).split('').length", "elements")]
    [InlineData("var a = [1]; for (var i = 0; i < 50; i++) { a = [a, a]; } a", "too large")]
    [InlineData("var a = [1]; for (var i = 0; i < 50; i++) { a = [a, a]; } JSON.stringify(a)", "stopped")]
    [InlineData("var s = '\"'; for (var i = 0; i < 40; i++) { s = toJson(s); } s", "stopped")]
    [InlineData("setVariable('v', 'x'.repeat(2000000))", "1024 KB")]
    public Task Allocation_is_stopped(string script, string expected) => IsStoppedAsync(script, expected);

    [Theory]
    [InlineData("JSON.parse('['.repeat(100000))")]
    [InlineData("JSON.parse('{\"a\":'.repeat(100000))")]
    [InlineData("var a = []; for (var i = 0; i < 100000; i++) { a = [a]; } JSON.stringify(a)")]
    [InlineData("var a = []; for (var i = 0; i < 100000; i++) { a = [a]; } String(a)")]
    [InlineData("var a = []; for (var i = 0; i < 100000; i++) { a = [a]; } a")]
    [InlineData("var a = []; for (var i = 0; i < 100000; i++) { a = [a]; } a.flat(Infinity)")]
    [InlineData("var o = {}; o.o = o; JSON.stringify(o)")]
    [InlineData("structuredClone(globalThis)")]
    public Task What_is_nested_deeply_is_refused_before_the_stack_ends(string script) => IsStoppedAsync(script, "the JavaScript");

    [Theory]
    [InlineData("var f = function () {}; for (var i = 0; i < 20000; i++) { f = f.bind(null); } f()")]
    [InlineData("var p = {}; for (var i = 0; i < 20000; i++) { p = Object.create(p); } p.x")]
    [InlineData("var p = {}; for (var i = 0; i < 20000; i++) { p = new Proxy(p, {}); } p.x")]
    [InlineData("var a = []; for (var i = 0; i < 20000; i++) { a = [a]; } JSON.stringify(a)")]
    [InlineData("var a = []; for (var i = 0; i < 20000; i++) { a = [a]; } String(a)")]
    [InlineData("var a = []; for (var i = 0; i < 20000; i++) { a = [a]; } a")]
    [InlineData("var a = []; for (var i = 0; i < 20000; i++) { a = [a]; } a.flat(Infinity)")]
    [InlineData("Array.prototype.indexOf.call({ length: 4294967295 }, 1)")]
    [InlineData("import('fs')")]
    public async Task What_may_or_may_not_be_possible_leaves_the_process_alone(string script)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script))));

        engine.Last.Instance!.SubStatus.ShouldBeOneOf(InstanceSubStatus.Finished, InstanceSubStatus.Faulted);
    }

    [Theory]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')")]
    [InlineData("new RegExp('(a+)+$').test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')")]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.match('(a+)+$')")]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.split(/(a+)+$/)")]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.replace(/(a+)+$/, '')")]
    public Task Patterns_have_a_time_limit_of_their_own(string script) => IsStoppedAsync(script, "pattern");

    [Theory]
    [InlineData("System.IO.File.ReadAllText('/etc/passwd')", "System is not defined")]
    [InlineData("importNamespace('System.IO')", "importNamespace is not defined")]
    [InlineData("require('fs').readFileSync('/etc/passwd')", "require is not defined")]
    [InlineData("process.exit(1)", "process is not defined")]
    [InlineData("fetch('http://localhost')", "fetch is not defined")]
    [InlineData("new XMLHttpRequest()", "not defined")]
    [InlineData("eval('1 + 1')", "String compilation")]
    [InlineData("new Function('return this')()", "String compilation")]
    [InlineData("Function('return this')()", "String compilation")]
    [InlineData("(function () {}).constructor('return System')()", "String compilation")]
    [InlineData("''.constructor.constructor('return System')()", "String compilation")]
    [InlineData("getVariable.constructor('return 1')()", "String compilation")]
    [InlineData("variables.GetType()", "TypeError")]
    [InlineData("getVariable.GetType().Assembly", "TypeError")]
    [InlineData("setTimeout(function () {}, 1)", "setTimeout is not defined")]
    [InlineData("new Promise(function () {})", "Timeout")]
    public Task Nothing_outside_is_within_reach(string script, string expected) => IsStoppedAsync(script, expected);

    [Theory]
    [InlineData("import fs from 'fs'")]
    [InlineData("'cut off")]
    [InlineData("`${")]
    [InlineData("var")]
    [InlineData("\0")]
    public void What_does_not_parse_is_named(string script) => Parsed(script).ShouldContain("does not parse");

    [Theory]
    [InlineData("(", 20_000)]
    [InlineData("[", 20_000)]
    [InlineData("{", 20_000)]
    [InlineData("!", 40_000)]
    [InlineData("1+", 20_000)]
    [InlineData("a.", 20_000)]
    [InlineData("a=", 20_000)]
    [InlineData("1?", 20_000)]
    [InlineData("new ", 10_000)]
    [InlineData("if(1)", 9_000)]
    [InlineData("if(0){}else ", 4_000)]
    [InlineData("(function(){", 4_000)]
    [InlineData("x=>", 10_000)]
    [InlineData("`${", 10_000)]
    [InlineData("/*", 20_000)]
    public void A_script_that_would_overwhelm_the_parser_is_refused(string piece, int times) =>
        Parsed(string.Concat(Enumerable.Repeat(piece, times)) + "1").ShouldContain("JavaScript");

    [Theory]
    [InlineData("new Date(8.64e15)", "years")]
    [InlineData("decodeURIComponent('%')", "URIError")]
    [InlineData("stringFromBase64('%%%')", "Base-64")]
    [InlineData("null.x", "TypeError")]
    [InlineData("throw { a: 1 }", "failed")]
    [InlineData("throw null", "failed")]
    public Task What_goes_wrong_is_said(string script, string expected) => IsStoppedAsync(script, expected);

    [Fact]
    public async Task A_thread_of_the_pool_has_little_stack_and_that_is_enough()
    {
        var incidents = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var own = new EngineFixture();
            await own.StartAsync(Definition(Sequence(Js("x", "var o = { toString: function () { return 1 + (1 + (1 + (1 + (1 + (1 + (o + '')))))); } }; o + ''"))));
            return own.Last.Incidents;
        })));

        incidents.ShouldAllBe(list => list.Count == 1);
    }

    [Fact]
    public async Task After_all_that_the_next_script_works()
    {
        await IsStoppedAsync("while (true) {}", "statements");
        await IsStoppedAsync("var s = 'x'; while (true) { s += s; }", "memory");
        engine.Lines.Clear();

        await engine.StartAsync(Definition(Sequence(Js("x", "JSON.stringify({ a: [1, 'å', null, undefined], f: function () {}, d: 'x'.repeat(2) }) + [1, [2, 3]].join('-') + 'a-b'.split('-').length"))));

        engine.Lines.ShouldBe(["{\"a\":[1,\"å\",null,null],\"d\":\"xx\"}1-2,32"]);
    }

    [Theory]
    [InlineData("JSON.stringify({ a: 1, b: [1, 2], c: {} }, null, 2)", "{\n  \"a\": 1,\n  \"b\": [\n    1,\n    2\n  ],\n  \"c\": {}\n}")]
    [InlineData("JSON.stringify({ a: 1, b: 2 }, ['b'])", "{\"b\":2}")]
    [InlineData("JSON.stringify({ a: 1, b: 'x' }, function (k, v) { return typeof v === 'number' ? v * 2 : v; })", "{\"a\":2,\"b\":\"x\"}")]
    [InlineData("JSON.stringify('a\"\\n\\u0001')", "\"a\\\"\\n\\u0001\"")]
    [InlineData("JSON.stringify([NaN, 1.5, true, new Date(0)])", "[null,1.5,true,\"1970-01-01T00:00:00.000Z\"]")]
    [InlineData("String(JSON.stringify(undefined))", "undefined")]
    [InlineData("[1, null, undefined, 'a'].join()", "1,,,a")]
    [InlineData("Array.prototype.join.call({ length: 2, 0: 'x', 1: 'y' }, '+')", "x+y")]
    [InlineData("'7'.padStart(3, 'ab') + '7'.padEnd(3, '0') + 'abc'.padStart(2)", "ab7700abc")]
    [InlineData("'ab'.repeat(0) + 'ab'.repeat(3)", "ababab")]
    [InlineData("(function () {}) instanceof Function", "True")]
    public async Task What_was_replaced_to_hold_scripts_back_does_what_the_language_says(string script, string expected)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script))));

        engine.Last.Incidents.ShouldBeEmpty();
        engine.Lines.ShouldBe([expected]);
    }

    private async Task IsStoppedAsync(string script, string expected)
    {
        await engine.StartAsync(Definition(Sequence(Js("x", script)), """ "variables":[{"id":"v","name":"v","typeName":"Object"}] """));

        engine.Last.Instance!.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        var incident = engine.Last.Incidents.ShouldHaveSingleItem();
        incident.ActivityId.ShouldBe("x");
        incident.Message.ShouldContain(expected);
    }

    private string Parsed(string script)
    {
        var findings = new Definitions.DefinitionValidator(engine.Activities).Validate(Definitions.WorkflowDefinition.Parse(Definition(Sequence(Js("x", script)))));
        var finding = findings.ShouldHaveSingleItem();
        finding.ActivityId.ShouldBe("x");
        return finding.Message;
    }
}
