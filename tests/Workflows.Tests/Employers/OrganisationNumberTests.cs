using Jobbspar.Workflows.Employers;

namespace Jobbspar.Workflows.Tests.Employers;

/// <summary>A number with a slip in it finds no organisation later, or the wrong one.</summary>
public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("212000-1355")]
    [InlineData("2120001355")]
    [InlineData(" 212000-1355 ")]
    [InlineData("162120001355")]
    [InlineData("16212000-1355")]
    public void Read_EveryWayOfWriting_GivesTheSameNumber(string text)
    {
        var number = OrganisationNumber.Read(text).Value.ShouldNotBeNull();

        number.Digits.ShouldBe("2120001355");
        number.ToString().ShouldBe("212000-1355");
    }

    [Fact]
    public void Read_TransposedDigitsThatKeepTheCheckDigit_AreWellFormedAllTheSame() => OrganisationNumber.Read("202100-1355").Accepted.ShouldBeTrue();

    [Theory]
    [InlineData("", "Digits")]
    [InlineData("212000", "Digits")]
    [InlineData("2120-001355", "Digits")]
    [InlineData("212000-135X", "Digits")]
    [InlineData("212000--1355", "Digits")]
    [InlineData("172120001355", "Digits")]
    [InlineData("٢١٢٠٠٠١٣٥٥", "Digits")]
    [InlineData("212000-1354", "CheckDigit")]
    [InlineData("121000-1357", "ThirdDigit")]
    [InlineData("900115-1233", "SoleTrader")]
    [InlineData("900115-1234", "SoleTrader")]
    [InlineData("19900115-1233", "SoleTrader")]
    public void Read_BadNumber_GivesTheReason(string text, string reason)
    {
        var refusal = OrganisationNumber.Read(text, "arbetsgivare[0].orgnr").Refusals.ShouldHaveSingleItem();

        refusal.Rule.ShouldBe("OrganisationNumberIsWellFormed." + reason);
        refusal.Field.ShouldBe("arbetsgivare[0].orgnr");
    }

    [Fact]
    public void Read_EverySingleDigitChanged_IsRefused()
    {
        const string Good = "2120001355";
        for (var place = 0; place < Good.Length; place++)
        {
            foreach (var digit in "0123456789".Where(digit => digit != Good[place]))
            {
                var changed = Good[..place] + digit + Good[(place + 1)..];
                OrganisationNumber.Read(changed).Accepted.ShouldBeFalse(changed);
            }
        }
    }
}
