using Jobbspar.Workflows.Participants;

namespace Jobbspar.Host.Demo;

/// <summary>The participants of the example. Nobody of them exists: their numbers have the individual numbers 980–999, which are given to nobody.</summary>
internal static class DemoPeople
{
    public static IReadOnlyList<DemoPerson> Cooks { get; } =
    [
        new("Amal Yusuf", "19880214-9800", Gender.Woman, DemoCourse.Active),
        new("Bekele Girma", "19930903-9817", Gender.Man, DemoCourse.Active),
        new("Carmen Ortega Ruiz", "19791120-9828", Gender.Woman, DemoCourse.Active),
        new("Davit Petrosyan", "19850330-9836", Gender.Man, DemoCourse.Dropout),
        new("Elin Sandberg", "20000117-9845", Gender.Woman, DemoCourse.Paused),
    ];

    public static IReadOnlyList<DemoPerson> ChildCare { get; } =
    [
        new("Farida Noori", "19910726-9855", Gender.Woman, DemoCourse.Active),
        new("Gustav Nyqvist", "19960511-9867", Gender.Man, DemoCourse.Active),
        new("Hanan Saleh", "19830808-9872", Gender.Woman, DemoCourse.Active),
        new("Irina Melnyk", "19890401-9885", Gender.Woman, DemoCourse.Active),
        new("Jamal Osman", "19940219-9898", Gender.Man, DemoCourse.Reserve),
    ];

    public static IReadOnlyList<DemoPerson> Welders { get; } =
    [
        new("Kristian Ahlberg", "19871005-9901", Gender.Man, DemoCourse.Candidate),
        new("Lamija Begić", "19980630-9911", Gender.Woman, DemoCourse.Candidate),
        new("Mehari Tekle", "19800922-9926", Gender.Man, DemoCourse.Prepared),
        new("Nils Forsman", "19920313-9937", Gender.Man, DemoCourse.Prepared),
        new("Olena Shevchuk", "19951128-9945", Gender.Woman, DemoCourse.NotAccepted),
    ];

    public static IReadOnlyList<DemoPerson> ElderlyCare { get; } =
    [
        new("Parisa Ahmadi", "19860706-9955", Gender.Woman, DemoCourse.Employed),
        new("Rebecka Lövgren", "19990809-9964", Gender.Woman, DemoCourse.Employed),
        new("Salma Idris", "19900525-9974", Gender.Woman, DemoCourse.Employed),
        new("Tariq Hosseini", "19970203-9984", Gender.Man, DemoCourse.Studies),
        new("Ulla-Britt Maria Öhrström Karlgren", "19840417-9999", Gender.Woman, DemoCourse.WithoutJob),
    ];
}
