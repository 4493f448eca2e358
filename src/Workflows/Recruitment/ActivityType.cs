using Jobbspar.Workflows.Codes;

namespace Jobbspar.Workflows.Recruitment;

/// <summary>Kind of recruitment activity (DOMAIN 4.10).</summary>
public enum ActivityType
{
    /// <summary>Advertisement in Platsbanken.</summary>
    [Code("ANNONS_PLATSBANKEN")]
    JobBoardAdvertisement,

    /// <summary>Information meeting.</summary>
    [Code("INFOTRAFF")]
    InformationMeeting,

    /// <summary>Kallelse.</summary>
    [Code("KALLELSE")]
    Summons,

    /// <summary>Study visit.</summary>
    [Code("STUDIEBESOK")]
    StudyVisit,

    /// <summary>Group interview.</summary>
    [Code("GRUPPINTERVJU")]
    GroupInterview,

    /// <summary>Interview.</summary>
    [Code("INTERVJU")]
    Interview,

    /// <summary>Speeddejtning: rounds of short meetings.</summary>
    [Code("SPEEDDEJTNING")]
    SpeedMeetings,

    /// <summary>Trial placement.</summary>
    [Code("PROVPRAKTIK")]
    TrialPlacement,

    /// <summary>Language test.</summary>
    [Code("SPRAKTEST")]
    LanguageTest,

    /// <summary>Introduction day.</summary>
    [Code("INTRODUKTIONSDAG")]
    IntroductionDay,
}
