using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Stuck;
using static Jobbspar.Workflows.Tests.Gaps.Someone;

namespace Jobbspar.Workflows.Tests.Stuck;

/// <summary>ARBETSGIVARE_BORTA (DOMAIN 6.1): jobs of those who take part, against the most that letters of intent ever aimed at.</summary>
public sealed class LetterFiguresTests
{
    private static readonly Guid Track = Guid.NewGuid();
    private static readonly Guid Big = Guid.NewGuid();
    private static readonly Guid Small = Guid.NewGuid();

    [Fact]
    public void An_employer_who_withdraws_takes_her_jobs_with_her_though_others_remain()
    {
        LetterFigures.Letter[] letters = [Letter(Big, 1, 10, "2026-03-02"), Letter(Small, 1, 3, "2026-03-09")];

        Jobs(letters, In(Big), In(Small)).ShouldBe((13, 13));
        Jobs(letters, Out(Big, "2026-06-01"), In(Small)).ShouldBe((3, 13));
        Jobs(letters, Out(Big, "2026-06-01", TrackEmployerStatus.Paused), In(Small)).ShouldBe((3, 13));
        Jobs(letters, In(Big), Out(Small, "2026-06-01")).ShouldBe((10, 13), "less than half");
        Figures(letters).JobsChangedOn(Track, [Out(Big, "2026-06-01"), In(Small)], TakesPart).ShouldBe(Date("2026-06-01"));
        Figures(letters).JobsChangedOn(Track, [In(Big), In(Small)], TakesPart).ShouldBe(Date("2026-03-09"));
    }

    [Fact]
    public void One_who_comes_instead_makes_up_for_her()
    {
        LetterFigures.Letter[] letters = [Letter(Big, 1, 10, "2026-03-02"), Letter(Small, 1, 9, "2026-06-08")];

        Jobs(letters, Out(Big, "2026-06-01"), In(Small)).ShouldBe((9, 10));
        Jobs(letters, In(Big), In(Small)).ShouldBe((19, 19));
    }

    [Fact]
    public void A_later_letter_cuts_what_an_earlier_one_said_and_counts_against_the_whole_track()
    {
        Jobs([Letter(Big, 1, 10, "2026-03-02", LetterStatus.Expired), Letter(Big, 2, 4, "2026-06-01")], In(Big)).ShouldBe((4, 10));
        Jobs([Letter(Big, 1, 10, "2026-03-02", LetterStatus.Expired), Letter(Big, 2, 4, "2026-06-01", LetterStatus.Declined)], In(Big)).ShouldBe((0, 10));
        Jobs([Letter(Big, 1, 10, "2026-03-02", LetterStatus.Expired), Letter(Big, 2, 4, "2026-06-01"), Letter(Small, 1, 8, "2026-03-02")], In(Big), In(Small)).ShouldBe((12, 18));
    }

    [Fact]
    public void What_was_never_confirmed_was_promised_by_nobody_who_left()
    {
        Jobs([Letter(Big, 1, 10, "2026-03-02", LetterStatus.Sent), Letter(Small, 1, 3, "2026-03-02")], Out(Big, "2026-03-20"), In(Small)).ShouldBe((3, 3));
        Jobs([Letter(Big, 1, 10, "2026-03-02", LetterStatus.Declined), Letter(Small, 1, 3, "2026-03-02")], In(Big), In(Small)).ShouldBe((3, 3));
        Jobs([], In(Big), Out(Small, "2026-06-01")).ShouldBe((0, 0));
    }

    private static bool TakesPart(TrackEmployerStatus status) => status is TrackEmployerStatus.TakesPart;

    private static LetterFigures.Part In(Guid part) => new(part, TrackEmployerStatus.TakesPart, null);

    private static LetterFigures.Part Out(Guid part, string since, TrackEmployerStatus status = TrackEmployerStatus.Withdrawn) => new(part, status, Date(since));

    private static LetterFigures.Letter Letter(Guid part, int version, int jobs, string sent, LetterStatus status = LetterStatus.Confirmed) => new(Track, Guid.NewGuid(), part, version, status, jobs, Date(sent));

    private static LetterFigures Figures(IEnumerable<LetterFigures.Letter> letters) =>
        new(letters.ToLookup(letter => letter.TrackId), Enumerable.Empty<StuckFacts.OpenCommitment>().ToLookup(_ => Track));

    private static (int Now, int Before) Jobs(IEnumerable<LetterFigures.Letter> letters, params LetterFigures.Part[] parts) => Figures(letters).Jobs(Track, parts, TakesPart);
}
