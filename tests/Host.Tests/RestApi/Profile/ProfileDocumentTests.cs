using System.Reflection;
using System.Text;
using Jobbspar.Testing;

namespace Jobbspar.Host.Tests.RestApi.Profile;

/// <summary>The table of the profile's rules says what the tests show.</summary>
public sealed class ProfileDocumentTests
{
    [Fact]
    public void Every_rule_names_a_test_that_exists_and_none_is_named_twice()
    {
        var tests = new[] { typeof(DescriptionProfileTests), typeof(AnswerProfileTests), typeof(ApiKeyTests), typeof(RepeatableRequestTests) }
            .SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);

        ProfileRules.All.Where(rule => rule.Test is { } test && !tests.Contains(test)).Select(rule => rule.Id).ShouldBeEmpty();
        ProfileRules.All.Select(rule => rule.Id).ShouldBeUnique();
        ProfileRules.All.Count(rule => rule.Test is null).ShouldBe(2, "what no test shows is said to be so");
    }

    [Fact]
    public async Task The_document_of_the_profile_says_what_the_rules_say()
    {
        var path = Path.Combine(RepositoryFolder.Path, "docs/rest-profil.md");
        if (Environment.GetEnvironmentVariable("JOBBSPAR_WRITE_DOCS") is "1")
        {
            await File.WriteAllTextAsync(path, Document());
        }

        (await File.ReadAllTextAsync(path)).ShouldBe(Document(), "docs/rest-profil.md is out of date. Run the tests with JOBBSPAR_WRITE_DOCS=1 and read the diff.");
    }

    private static string Document()
    {
        var text = new StringBuilder(
            """
            # REST API-profilen

            Hur `/api/v1` uppfyller reglerna med SKALL och SKALL INTE i [Svensk REST API-profil](https://www.dataportal.se/rest-api-profil) från Digg. Skrivs av testet `ProfileDocumentTests`
            ur `ProfileRules.cs`; varje rad namnger testet som visar den, över alla operationer i OpenAPI-beskrivningen där det går.

            Inom citattecken står profilens egna ord, så som de återges av profilens sidor och av Diggs lintverktyg [RAP-LP](https://github.com/diggsweden/rest-api-profil-lint-processor)
            (profilens version 1.2.0). Rader med \* är återgivna ur en sammanfattning; ordalydelsen har inte lästs. Profilens 2.0.0 och de regler i området Säkerhet (SAK.02–08, 11–14, 17–37), Dokumentation
            (DOK.04–05, 12–13), Resurser (RES.04–05) och Hypermedia (HYP.02–19) vars text inte har kunnat läsas **påstås inte vara uppfyllda**: läs dem mot profilen innan överensstämmelse hävdas utåt.

            Avvikelser från BÖR: en sida har 50 rader om inget sägs (FNS.09 rekommenderar 20); `_meta` och `_links` i kroppar används inte (FNS.10–11), sidornas grannar står i `Link`; OAuth 2.0
            används inte (SAK.18, se [ADR 110](adr/0110-keys-for-programs.md)).

            | Regel | Vad den kräver | Hur den uppfylls | Test |
            |---|---|---|---|

            """);
        foreach (var rule in ProfileRules.All)
        {
            text.Append("| ").Append(rule.Id).Append(" | ").Append(rule.Asks).Append(" | ").Append(rule.Met).Append(" | ").Append(rule.Test is null ? "–" : $"`{rule.Test}`").Append(" |\n");
        }

        return text.ToString();
    }
}
