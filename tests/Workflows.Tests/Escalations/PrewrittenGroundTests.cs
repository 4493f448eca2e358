using System.Globalization;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Escalations;
using Jobbspar.Workflows.Texts;

namespace Jobbspar.Workflows.Tests.Escalations;

/// <summary>Every cause that is lifted by itself brings something to decide: no steering group reads a heading alone.</summary>
public sealed class PrewrittenGroundTests
{
    public static TheoryData<string, string> CausesInBothLanguages()
    {
        var data = new TheoryData<string, string>();
        foreach (var cause in CodeTable<EscalationCause>.All.Except(["FRAGA"], StringComparer.Ordinal))
        {
            data.Add(cause, "sv-SE");
            data.Add(cause, "en");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(CausesInBothLanguages))]
    public void A_cause_has_a_question_options_a_recommendation_and_consequences(string code, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            var cause = CodeTable<EscalationCause>.Parse(code);

            var ground = DomainTexts.Ground(cause);

            ground.Question.ShouldEndWith("?");
            ground.Question.ShouldNotBe(DomainTexts.Cause(cause));
            ground.Options.Count.ShouldBeInRange(2, 6);
            ground.Options.ShouldBeUnique();
            ground.Options.ShouldAllBe(option => option.Length > 10 && option.Length < 300);
            ground.Recommendation.ShouldNotBeNull().ShouldEndWith(".");
            ground.Consequences.ShouldNotBeNull().ShouldEndWith(".");
            ground.IsPrewritten.ShouldBeTrue();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
