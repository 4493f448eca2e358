using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Participants;
using Jobbspar.Workflows.Recruitment;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Rounds;

/// <summary>
/// Reads a file of one track, or of several rounds under <c>omgångar</c>, each with its recruitment plan and participants. Keys are named as the fields of the forms,
/// so that a fault that a rule finds is told under the path of its value. Only the file's form is checked here.
/// </summary>
internal static class RoundsFile
{
    private const int MostRounds = 20;
    private const int MostParticipants = 200;
    private const int MostOfHers = 50;

    public static Task<Decision<IReadOnlyList<ImportedRound>>> ReadAsync(Stream file, CancellationToken cancellationToken) => TrackImportFile.ReadAsync(file, Read, cancellationToken);

    private static IReadOnlyList<ImportedRound> Read(TrackFileObject file)
    {
        var rounds = file.Objects("omgångar", MostRounds);
        if (rounds.Count == 0)
        {
            return [Round(file)];
        }

        file.Texts("källor");
        file.RefuseUnknownKeys();
        return [.. rounds.Select(Round)];
    }

    private static ImportedRound Round(TrackFileObject file)
    {
        var round = new ImportedRound
        {
            Path = file.Path,
            Track = TrackImportFile.Track(file),
            Plan = file.Object("rekryteringsplan") is { } plan ? Plan(plan) : null,
            Participants = [.. file.Objects("deltagare", MostParticipants).Select(Participant)],
            Work = RoundWorkFile.Read(file),
        };
        file.RefuseUnknownKeys();
        return round;
    }

    private static NewRecruitmentPlan Plan(TrackFileObject file)
    {
        var plan = new NewRecruitmentPlan
        {
            NumberSought = file.Number("antal") ?? 0,
            ReserveTarget = file.Number("reserver") ?? 0,
            Channels = file.Codes<RecruitmentChannel>("kanaler"),
            DecisionParties = file.Codes<OrganisationType>("beslutsparter"),
            FinalSay = file.Code<FinalSay>("sistaOrdet") ?? FinalSay.Employer,
            Criteria = [],
        };
        file.RefuseUnknownKeys();
        return plan;
    }

    private static ImportedParticipant Participant(TrackFileObject file)
    {
        var participant = new ImportedParticipant
        {
            Path = file.Path,
            Said = new NewParticipant
            {
                Name = file.Text("namn"),
                Number = file.Text("personnummer"),
                IdentityKind = file.Text("identitet"),
                Protection = file.Text("skydd"),
                Gender = file.Text("kon"),
                BirthYear = file.Number("fodelsear"),
                EducationLevel = file.Text("utbildning"),
                Source = file.Text("kalla"),
                ContactLanguage = file.Text("sprak"),
                InterpreterNeeded = file.YesNo("tolk") ?? false,
                PlannedStart = file.Date("start"),
                PlannedEnd = file.Date("slut"),
                PlannedScopePercent = file.Number("omfattning"),
            },
            Employer = file.Text("arbetsgivare"),
            Preparation = file.Object("forutsattningar") is { } facts ? Preparation(facts) : null,
            Selection = file.Code<SelectionOutcome>("urval"),
            SelectedOn = file.Date("beslutad"),
            Steps = [.. file.Objects("insatser", MostOfHers).Select(Step)],
            Certificates = [.. file.Objects("intyg", MostOfHers).Select(Certificate)],
            Employment = file.Object("anstallning") is { } employment ? Employment(employment) : null,
            Studies = file.Object("studier") is { } studies ? Studies(studies) : null,
            Closure = file.Object("avslut") is { } closure ? Closure(closure) : null,
        };
        file.RefuseUnknownKeys();
        return participant;
    }

    private static Preparation Preparation(TrackFileObject file)
    {
        var on = file.Date("datum");
        var interest = file.Date("egetIntresse");
        var told = file.Code<OrganisationType>("egetIntresseTill") ?? OrganisationType.Municipality;
        var notice = file.Text("information");
        var facts = new Preparation
        {
            IsRegistered = file.YesNo("inskriven") ?? false,
            RegistrationVerifiedOn = on,
            RegistrationVerifiedBy = OrganisationType.EmploymentService,
            ConditionsAssessedOn = on,
            ConditionsAssessedBy = file.Code<OrganisationType>("bedomningAv") ?? OrganisationType.Municipality,
            OwnInterestConfirmedOn = interest,
            OwnInterestConfirmedBy = interest is null ? null : told,
            PrivacyNoticeGivenOn = notice is null ? null : on,
            PrivacyNoticeVersion = notice,
            Supports = file.Codes<SupportKind>("stod"),
        };
        if (notice is not null)
        {
            file.Require("datum");
        }

        file.RefuseUnknownKeys();
        return facts;
    }

    private static ImportedStep Step(TrackFileObject file)
    {
        var step = new ImportedStep(
            file.Path,
            new StepPlan
            {
                Title = file.Text("rubrik") ?? "",
                Type = file.Code<InterventionType>("typ") ?? default,
                PlannedStart = file.Date("start") ?? default,
                PlannedEnd = file.Date("slut") ?? default,
                HoursPerWeek = file.Number("timmar") ?? 40,
                Occupying = file.YesNo("fyllerTid") ?? true,
                Reason = file.Code<ChainChangeReason>("skal") ?? ChainChangeReason.Other,
            },
            file.Code<ParticipantInterventionStatus>("status") ?? ParticipantInterventionStatus.Planned);
        file.Require("typ", "start", "slut");
        file.RefuseUnknownKeys();
        return step;
    }

    private static CertificateContent Certificate(TrackFileObject file)
    {
        var certificate = new CertificateContent
        {
            ParticipantId = Guid.Empty,
            Type = file.Code<CertificateType>("intygstyp"),
            Issuer = file.Text("utfardare"),
            IssuedOn = file.Date("utfardat"),
            IsHeld = file.YesNo("finnsHosDeltagaren") ?? false,
        };
        file.RefuseUnknownKeys();
        return certificate;
    }

    private static EmploymentContent Employment(TrackFileObject file)
    {
        var employment = new EmploymentContent
        {
            ParticipantId = Guid.Empty,
            EmployerName = file.Text("annanArbetsgivare"),
            Workplace = file.Text("arbetsplats"),
            Form = file.Code<EmploymentKind>("form"),
            ExtentPercent = file.Number("omfattning") ?? 100,
            StartsOn = file.Date("anstallningBorjar"),
            EndsOn = file.Date("anstallningSlutar"),
            RelevantToProfile = file.YesNo("relevant"),
            ConfirmedWithoutSubsidyOn = file.Date("utanStod"),
            SubsidyNeeded = file.Code<SubsidyNeed>("stodBehovs"),
            SubsidyType = file.Code<SubsidyType>("stod"),
            Applicant = file.Code<SubsidyApplicant>("sokande"),
            AppliedOn = file.Date("ansokt"),
            Decision = file.Code<SubsidyDecision>("beslut"),
            DecidedOn = file.Date("beslutsdatum"),
            ValidFrom = file.Date("giltigFran"),
            ValidTo = file.Date("giltigTill"),
            UnionOpinionOn = file.Date("fackligtYttrande"),
        };
        file.RefuseUnknownKeys();
        return employment;
    }

    private static StudiesContent Studies(TrackFileObject file)
    {
        var studies = new StudiesContent
        {
            ParticipantId = Guid.Empty,
            Provider = file.Text("anordnare"),
            Education = file.Text("utbildning"),
            LastApplicationDay = file.Date("sistaAnsokningsdag"),
            AppliedOn = file.Date("studieansokan"),
            Admission = file.Code<AdmissionStatus>("antagning"),
            AdmittedOn = file.Date("antagen"),
            StudyPlan = file.Code<StudyPlanState>("studieplan"),
            StartsOn = file.Date("studierBorjar"),
        };
        file.RefuseUnknownKeys();
        return studies;
    }

    private static NewClosure Closure(TrackFileObject file)
    {
        var closure = new NewClosure
        {
            ParticipantId = Guid.Empty,
            Outcome = file.Code<ClosureOutcome>("utfall"),
            ClosedOn = file.Date("avslutad"),
            AsPlanned = file.YesNo("enligtPlan"),
            ChangeReason = file.Text("andringsskal"),
            SupportParty = file.Text("stodPart"),
            SupportContact = file.Text("stodKontakt"),
            SupportOn = file.Date("stodDatum"),
            NextRoundInterest = file.Code<NextRoundInterest>("villNyOmgang"),
            DropoutOn = file.Date("avhoppsdatum"),
            DropoutReason = file.Code<DropoutReason>("avhoppsorsak"),
            HandoverParty = file.Text("aterTill"),
            HandoverOn = file.Date("aterDatum"),
            Replacement = file.Code<Replacement>("ersattare"),
            KarensTold = file.YesNo("karens") ?? false,
            OtherOutcome = file.Code<OtherOutcome>("annatUtfall"),
            CertificatesMissing = file.Text("intygSaknas"),
        };
        file.RefuseUnknownKeys();
        return closure;
    }
}
