using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Tables.Rules;

/// <summary>The file is text in UTF-8 whose quotation marks are closed.</summary>
internal static class TableCanBeRead
{
    public static Refusal Because(bool isOtherEncoding) =>
        isOtherEncoding ? new Refusal { Rule = "TableIsUtf8" } : new Refusal { Rule = nameof(TableCanBeRead) };
}
