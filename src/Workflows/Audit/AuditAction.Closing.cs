namespace Jobbspar.Workflows.Audit;

/// <content>Closing: of participants, and of the track.</content>
public static partial class AuditAction
{
    /// <summary>It was registered how a participant is expected to be closed. Arguments: <c>participant</c> (id).</summary>
    public const string ClosurePlanned = "AVSLUT_PLANERAT";

    /// <summary>An employment was registered or changed. Arguments as above.</summary>
    public const string EmploymentRegistered = "ANSTALLNING_REGISTRERAD";

    /// <summary>Studies were registered or changed. Arguments as above.</summary>
    public const string StudiesRegistered = "STUDIER_REGISTRERADE";

    /// <summary>A certificate was registered or changed. Arguments as above.</summary>
    public const string CertificateRegistered = "INTYG_REGISTRERAT";

    /// <summary>A participant was closed. Also <c>outcome</c>.</summary>
    public const string ParticipantClosed = "DELTAGARE_AVSLUTAD";

    /// <summary>A contact after the hiring was registered. Arguments: <c>employment</c> (id).</summary>
    public const string EmploymentFollowed = "ANSTALLNING_UPPFOLJD";

    /// <summary>The track's summary was fixed.</summary>
    public const string SummaryFixed = "SAMMANSTALLNING_FASTSTALLD";

    /// <summary>The evaluation was saved as a draft.</summary>
    public const string EvaluationSaved = "UTVARDERING_SPARAD";

    /// <summary>The evaluation was completed.</summary>
    public const string TrackEvaluated = "SPAR_UTVARDERAT";

    /// <summary>It was decided about a new round. Arguments: <c>answer</c>.</summary>
    public const string NewRoundDecided = "NY_OMGANG_BESLUTAD";
}
