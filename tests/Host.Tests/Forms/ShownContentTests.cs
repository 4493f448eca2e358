using Jobbspar.Host.Components.Forms;

namespace Jobbspar.Host.Tests.Forms;

/// <summary>What a form shows, and which version a change of it builds on.</summary>
public sealed class ShownContentTests
{
    private static readonly Guid One = Guid.CreateVersion7();
    private readonly ShownContent shown = new();

    [Fact]
    public void It_is_filled_at_first_and_when_it_is_of_something_else()
    {
        Take(1, "a").ShouldBeTrue();
        Take(1, "a").ShouldBeFalse("she may have typed since");
        shown.Take(Guid.CreateVersion7(), 1, new { Text = "a" }).ShouldBeTrue();
    }

    [Fact]
    public void What_others_change_besides_moves_the_version_and_what_they_change_in_it_does_not()
    {
        Take(1, "a");
        Take(2, "a").ShouldBeFalse();
        shown.Version.ShouldBe(2);
        Take(3, "b").ShouldBeFalse();
        shown.Version.ShouldBe(2, "she has not seen b");
    }

    [Fact]
    public void What_she_sent_is_what_she_builds_on_next_though_the_page_was_drawn_once_more_before_it_was_read()
    {
        Take(1, "a");
        shown.Send();
        Take(1, "a").ShouldBeFalse();
        Take(2, "b").ShouldBeTrue();
        shown.Settle();
        shown.Version.ShouldBe(2);
        Take(3, "c").ShouldBeFalse();
        shown.Version.ShouldBe(2);
    }

    private bool Take(int version, string text) => shown.Take(One, version, new { Text = text });
}
