using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Profiles;

namespace Jobbspar.Host.Demo;

/// <summary>Competence profiles of the example, invented like the rest: what a person can do, by module and place of learning.</summary>
internal static class DemoProfiles
{
    public static CompetenceContent AssistantNurse { get; } = Profile(
        "Undersköterska i äldreomsorgen",
        "5330",
        Module("A1", "Omvårdnad i vardagen", "ARBETSPLATS", 12, "hjälpa en person med hygien och måltider med respekt för hennes vilja", "förflytta en person säkert med hjälpmedel"),
        Module("A2", "Dokumentation på svenska", "BADA", 8, "skriva en kort anteckning som kollegerna förstår"));

    public static CompetenceContent Cook { get; } = Profile(
        "Kock i restaurang och skolkök",
        "5120",
        Module("C1", "Grunder i köket", "SKOLA", 10, "laga soppor, såser och grytor efter recept", "hålla köket rent enligt egenkontrollen"),
        Module("C2", "Arbete i varmköket", "ARBETSPLATS", 8, "sköta en station under lunchen tillsammans med en kollega"));

    public static CompetenceContent ChildMinder { get; } = Profile(
        "Barnskötare i förskolan",
        "5311",
        Module("C1", "Barns lek och lärande", "BADA", 10, "leda en enkel lek med en liten grupp barn", "lyssna på barn och svara så att de förstår"),
        Module("C2", "Säkerhet och omsorg", "ARBETSPLATS", 6, "byta blöja och ge mat enligt förskolans rutiner"));

    public static CompetenceContent Cleaner { get; } = Profile(
        "Lokalvårdare i vårdmiljö",
        "9111",
        Module("C1", "Hygien och metod", "SKOLA", 6, "välja metod och medel efter ytan", "städa en vårdsal enligt hygienkraven"),
        Module("C2", "Arbete på plats", "ARBETSPLATS", 6, "planera ett städområde för ett arbetspass"));

    private static CompetenceContent Profile(string title, string occupation, params IReadOnlyList<ModuleContent> modules) =>
        new() { Title = title, OccupationCode = occupation, Origin = ProfileOrigin.Own.Code(), Modules = modules };

    private static ModuleContent Module(string code, string title, string site, int weeks, params IReadOnlyList<string> outcomes) => new()
    {
        Code = code,
        Title = title,
        LearningSite = site,
        EstimatedWeeks = weeks,
        EmployerContribution = site is "SKOLA" ? null : "Handledare med tid för genomgång varje vecka.",
        Outcomes = [.. outcomes.Select(text => new OutcomeContent { Text = text, Type = OutcomeType.Skill.Code(), IsMust = true, AssessableBy = Assessor.Supervisor.Code() })],
    };
}
