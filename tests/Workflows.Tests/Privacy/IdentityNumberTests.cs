using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Tests.Privacy;

/// <summary>Personnummer and samordningsnummer by DOMAIN 4.9, with its test vectors. All numbers are published test numbers.</summary>
public sealed class IdentityNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("701063-2391")]
    [InlineData("191212121212")]
    [InlineData("198507099805")]
    [InlineData("8507099805")]
    public void Valid_vectors_are_well_formed(string text) => IdentityNumber.IsWellFormed(text).ShouldBeTrue();

    [Theory]
    [InlineData("701063-2390")]
    [InlineData("750231-0241")]
    [InlineData("197502310241")]
    [InlineData("")]
    [InlineData("85070998")]
    [InlineData("8507099805x")]
    public void Invalid_vectors_are_not(string text) => IdentityNumber.IsWellFormed(text).ShouldBeFalse();

    [Theory]
    [InlineData("701063-2391", "197010632391", IdentityKind.CoordinationNumber)]
    [InlineData("19701063-2391", "197010632391", IdentityKind.CoordinationNumber)]
    [InlineData("191212121212", "191212121212", IdentityKind.PersonalNumber)]
    [InlineData("19 850709 9805", "198507099805", IdentityKind.PersonalNumber)]
    [InlineData("850709-9805", "198507099805", IdentityKind.PersonalNumber)]
    [InlineData("121212+1212", "191212121212", IdentityKind.PersonalNumber)]
    [InlineData("121212-1212", "201212121212", IdentityKind.PersonalNumber)]
    public void Read_GivesTwelveDigitsAndTheKind(string text, string digits, IdentityKind kind)
    {
        var read = IdentityNumber.Read(text, Today);

        read.Refusals.ShouldBeEmpty();
        (read.Value!.Digits, read.Value.Kind).ShouldBe((digits, kind));
    }

    [Theory]
    [InlineData("8507099805", "Century")]
    [InlineData("701063-2390", "CheckDigit")]
    [InlineData("750231-0241", "Date")]
    [InlineData("197513010249", "Date")]
    [InlineData("197500910241", "Date")]
    [InlineData("179912319999", "Date")]
    [InlineData("209901010005", "Future")]
    [InlineData("85070998", "Digits")]
    [InlineData("1985070998055", "Digits")]
    [InlineData("abc", "Digits")]
    [InlineData(null, "Digits")]
    public void Read_SaysWhatIsWrong(string? text, string reason)
    {
        var number = reason is "Future" ? WithCheckDigit(text!) : text;

        IdentityNumber.Read(number, Today, "personnummer").Refusals.Single().ShouldBe(new() { Rule = $"IdentityNumberIsWellFormed.{reason}", Field = "personnummer" });
    }

    [Theory]
    [InlineData("2026-12-11", 113)]
    [InlineData("2026-12-12", 114)]
    public void AgeOn_CountsTheBirthdayItself(string date, int age) =>
        IdentityNumber.Read("191212121212", Today).Value!.AgeOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(age);

    [Fact]
    public void Age_outside_16_to_67_is_unusual_and_no_fault()
    {
        IdentityNumber.Read("191212121212", Today).Value!.IsOfUnusualAge(Today).ShouldBeTrue();
        IdentityNumber.Read("198507099805", Today).Value!.IsOfUnusualAge(Today).ShouldBeFalse();
    }

    [Fact]
    public void A_number_is_shown_masked_and_never_by_a_log()
    {
        var number = IdentityNumber.Read("198507099805", Today).Value!;

        (number.Masked, number.Full, $"{number}").ShouldBe(("19850709-****", "19850709-9805", "********-****"));
    }

    private static string WithCheckDigit(string twelve) =>
        Enumerable.Range(0, 10).Select(digit => twelve[..11] + digit).Single(candidate => PersonalNumber.HasCheckDigit(candidate.AsSpan(2)));
}
