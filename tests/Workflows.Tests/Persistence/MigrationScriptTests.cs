using System.Text.RegularExpressions;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tests.Persistence;

/// <summary>Hosts of the release before go on while a newer one migrates (ADR 80), so a script only adds.</summary>
public sealed partial class MigrationScriptTests
{
    /// <summary>Scripts before it were there before the rule.</summary>
    private const int First = 80;

    /// <remarks>On SQLite there is one host, and none while it migrates.</remarks>
    [Fact]
    public void Scripts_take_nothing_away_from_hosts_of_the_release_before() =>
        Migration.All("postgresql").Where(script => script.Number >= First).SelectMany(script => Broken(script.Script).Select(what => $"{script.Number}: {what}")).ShouldBeEmpty();

    [Theory]
    [InlineData("ALTER TABLE promise ADD COLUMN note text;")]
    [InlineData("ALTER TABLE promise ADD COLUMN note text NOT NULL DEFAULT '';")]
    [InlineData("CREATE TABLE later (id integer NOT NULL PRIMARY KEY);")]
    [InlineData("DROP INDEX ix_promise_due_at; CREATE INDEX ix_promise_due_at ON promise (due_at);")]
    [InlineData("-- stop all hosts: the old column lies\nALTER TABLE promise DROP COLUMN note;")]
    public void What_old_hosts_need_not_know_of_is_let_through(string script) => Broken(script).ShouldBeEmpty();

    [Theory]
    [InlineData("ALTER TABLE promise DROP COLUMN note;")]
    [InlineData("DROP TABLE promise;")]
    [InlineData("ALTER TABLE promise RENAME COLUMN note TO remark;")]
    [InlineData("ALTER TABLE promise ALTER COLUMN note TYPE integer;")]
    [InlineData("ALTER TABLE promise ALTER COLUMN note SET NOT NULL;")]
    [InlineData("ALTER TABLE promise ADD COLUMN note text NOT NULL;")]
    [InlineData("alter table promise\n  add column note text not null;")]
    public void What_old_hosts_would_stumble_over_is_found(string script) => Broken(script).ShouldNotBeEmpty();

    private static IEnumerable<string> Broken(string script) => script.StartsWith("-- stop all hosts: ", StringComparison.Ordinal)
        ? []
        : script.Split(';').Select(statement => statement.Trim()).Where(statement => TakesAway().IsMatch(statement) || (AddsAColumn().IsMatch(statement) && Demands().IsMatch(statement)));

    [GeneratedRegex(@"\b(DROP\s+(TABLE|COLUMN)|RENAME\s|ALTER\s+COLUMN\s+\S+\s+(TYPE|SET\s+NOT\s+NULL|SET\s+DATA))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TakesAway();

    [GeneratedRegex(@"\bADD\s+(COLUMN\s+)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AddsAColumn();

    [GeneratedRegex(@"^(?!.*\bDEFAULT\b).*\bNOT\s+NULL\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Demands();
}
