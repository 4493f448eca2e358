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
        var tests = new[] { typeof(DescriptionProfileTests), typeof(AnswerProfileTests), typeof(PageProfileTests), typeof(DescriptionTests), typeof(ExtremeBodyTests), typeof(ApiKeyTests), typeof(RepeatableRequestTests) }
            .SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name).ToHashSet(StringComparer.Ordinal);

        ProfileRules.All.Where(rule => rule.Test is { } test && !tests.Contains(test)).Select(rule => rule.Id).ShouldBeEmpty();
        ProfileRules.All.Select(rule => rule.Id).ShouldBeUnique();
        ProfileRules.All.Where(rule => rule.Test is null).Select(rule => rule.Id).ShouldBe(["SAK.02", "SAK.03", "RES (plural)", "WEB"], "what no test shows is said to be so");
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

            Inom citattecken står profilens egna ord, så som de återges av profilens sidor på dataportal.se och av Diggs lintverktyg [RAP-LP](https://github.com/diggsweden/rest-api-profil-lint-processor)
            (profilens version 1.2.0). SAK.02–08 är lästa på den äldre webbplatsen dev.dataportal.se, där de heter SÄK. Rader med \* är återgivna ur andras genomgångar av profilen; ordalydelsen har inte
            lästs.

            Profilens 2.0.0 och resten av områdena Säkerhet (SAK.11–14, 17–37), Resurser (RES.05), Versionhantering (VER.08–10) och Hypermedia (HYP.02–19) har inte kunnat läsas och **påstås inte vara
            uppfyllda**: läs dem mot profilen innan överensstämmelse hävdas utåt. HYP.03 och framåt gäller länkar i kroppar, som API:et inte har; därav
            är HYP.09 läst (”Headern SKALL namnges som forwarded, enligt beskrivningen i RFC 7239”): proxyn framför skickar `X-Forwarded-*`, och våra länkar har inget värdnamn.

            Avvikelser från BÖR: en sida har 50 rader om inget sägs (FNS.09 rekommenderar 20); `_meta` och `_links` i kroppar används inte (FNS.10–11), sidornas grannar står i `Link`; nycklarna i adresser är
            radernas egna (RES.02), men aldrig personnummer; OAuth 2.0 används inte (SAK.18, se [ADR 110](adr/0110-keys-for-programs.md)). Profilens råd utan nummer att avvisa HTTP i stället för att leda om
            det hör till proxyn framför (docs/drift.md).

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
