using System.Text.Json.Nodes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Definitions;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Host.ElsaApi.Definitions;

/// <summary>Answers that several requests have in common.</summary>
internal static class DefinitionAnswers
{
    /// <summary>A version as a row of a list.</summary>
    public static JsonObject Summary(DefinitionVersion version, string? description) => new()
    {
        ["id"] = version.VersionId,
        ["definitionId"] = version.DefinitionId,
        ["name"] = version.Name,
        ["description"] = description ?? "",
        ["version"] = version.Version,
        ["toolVersion"] = "3.8.0.0",
        ["isLatest"] = version.IsLatest,
        ["isPublished"] = version.IsPublished,
        ["createdAt"] = version.CreatedAt.UtcDateTime,
        ["isReadonly"] = false,
        ["providerName"] = null,
        ["materializerName"] = "Json",
        ["isMaterializerAvailable"] = true,
        ["links"] = DefinitionLinks.Of(version),
    };

    /// <summary>Why a command did nothing; 404 where what it concerns is not there, as the designer expects of deletions, else 400.</summary>
    public static ElsaError Refused(IReadOnlyList<Refusal> refusals)
    {
        var texts = refusals.Select(DomainTexts.Refusal).Distinct(StringComparer.Ordinal).ToArray();
        var errors = refusals
            .Select((refusal, number) => (Key: refusal.Field ?? refusal.Rule, Text: DomainTexts.Refusal(refusal)))
            .GroupBy(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        var status = refusals.All(refusal => refusal.Rule is "DefinitionExists") ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        return new(status, string.Join(' ', texts), errors);
    }
}
