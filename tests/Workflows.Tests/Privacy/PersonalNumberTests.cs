using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Tests.Privacy;

/// <summary>Numbers here are made up; where the check digit matters it is stated.</summary>
public sealed class PersonalNumberTests
{
    [Theory]
    [InlineData("900115-1234")]
    [InlineData("19900115-1234")]
    [InlineData("900115+1234")] // older than a hundred
    [InlineData("900175-1234")] // samordningsnummer
    [InlineData("Se 900115-1234, tack.")]
    [InlineData("9001151233")] // right check digit, written together
    [InlineData("199001151233")]
    [InlineData("900115 1233")]
    public void What_looks_like_a_personal_number_is_found(string text) => PersonalNumber.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("212000-1355")] // an organisation: month 20
    [InlineData("556108-3337")]
    [InlineData("9001151234")] // wrong check digit, written together: as likely a telephone number
    [InlineData("031-61 80 00")]
    [InlineData("AMN 2025/0417")]
    [InlineData("2026-000123-1234")]
    [InlineData("1234567890123456")]
    [InlineData("2027-03-01 2028-02-25")]
    [InlineData("901315-1234")] // month 13
    [InlineData("900132-1234")] // day 32
    public void Other_numbers_are_left_in_peace(string text) => PersonalNumber.IsIn(text).ShouldBeFalse();
}
