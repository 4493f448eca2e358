using Jobbspar.Workflows.Closure;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Interventions.Catalogue;
using Jobbspar.Workflows.Interventions.Chains;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;

namespace Jobbspar.Workflows.Rounds;

/// <summary>Reads what a round of a file has agreed, planned, done and evaluated. Only the file's form is checked here.</summary>
internal static class RoundWorkFile
{
    private const int Most = 200;

    public static ImportedWork Read(TrackFileObject round) => new()
    {
        Office = round.Object("arbetsförmedlingen") is { } office ? Office(office) : null,
        Agreements = [.. round.Objects("överenskommelser", Most).Select(Agreement)],
        Chain = [.. round.Objects("kedja", Most).Select(Step)],
        Tasks = [.. round.Objects("uppgifter", Most).Select(Task)],
        Gates = round.Texts("grindar"),
        Evaluation = round.Object("utvärdering") is { } evaluation ? Evaluation(evaluation) : null,
        NewRound = round.Object("nyOmgång") is { } decision ? NewRound(decision) : null,
    };

    private static ImportedOffice Office(TrackFileObject file)
    {
        var office = new ImportedOffice(file.Text("namn") ?? "", file.Text("orgnr"));
        file.Require("namn");
        file.RefuseUnknownKeys();
        return office;
    }

    private static ImportedAgreement Agreement(TrackFileObject file)
    {
        var letter = file.Object("avsiktsförklaring");
        var commitments = letter?.Objects("åtaganden", Most) ?? [];
        var signers = new Dictionary<LetterPartyKind, string>();
        foreach (var (key, kind) in new[] { ("företrädareKommun", LetterPartyKind.Municipality), ("företrädareAf", LetterPartyKind.EmploymentService) })
        {
            if (file.Text(key) is { } name)
            {
                signers[kind] = name;
            }
        }

        var agreement = new ImportedAgreement
        {
            Path = file.Path,
            Employer = file.Text("arbetsgivare"),
            Manager = file.Text("företrädare"),
            Signers = signers,
            On = file.Date("datum"),
            Competence = file.Object("kompetensprofil") is { } profile ? Competence(profile) : null,
            Requirements = [.. file.Objects("kravprofil", Most).Select(Requirement)],
            Letter = letter is null ? null : Letter(letter),
            Commitments = [.. commitments.Select(Commitment)],
        };
        file.Require("arbetsgivare", "företrädare", "datum");
        letter?.RefuseUnknownKeys();
        file.RefuseUnknownKeys();
        return agreement;
    }

    private static CompetenceContent Competence(TrackFileObject file)
    {
        var profile = new CompetenceContent
        {
            Title = file.Text("titel"),
            OccupationCode = file.Text("yrke"),
            Origin = file.Text("ursprung") ?? ProfileOrigin.Own.Code(),
            Modules = [.. file.Objects("moduler", Most).Select(Module)],
        };
        file.RefuseUnknownKeys();
        return profile;
    }

    private static ModuleContent Module(TrackFileObject file)
    {
        var module = new ModuleContent
        {
            Code = file.Text("kod"),
            Title = file.Text("titel"),
            LearningSite = file.Text("lärandeplats"),
            EmployerContribution = file.Text("arbetsgivarensBidrag"),
            EstimatedWeeks = file.Number("veckor"),
            Outcomes = [.. file.Texts("läranderesultat").Select(text => new OutcomeContent { Text = text, Type = OutcomeType.Skill.Code(), IsMust = true, AssessableBy = Assessor.Supervisor.Code() })],
        };
        file.RefuseUnknownKeys();
        return module;
    }

    private static RequirementLine Requirement(TrackFileObject file)
    {
        var line = new RequirementLine
        {
            Kind = file.Text("slag"),
            Text = file.Text("text"),
            Level = file.Text("nivå"),
            NeededAt = file.Text("när"),
            ObjectiveReason = file.Text("sakligtSkäl"),
            LanguageLevel = file.Text("språknivå"),
            LanguageChallenge = file.Text("språkfråga"),
        };
        file.RefuseUnknownKeys();
        return line;
    }

    private static LetterContent Letter(TrackFileObject file) => new()
    {
        Ambition = file.Text("ambition"),
        JobsIntended = file.Number("jobb"),
        ValidFrom = file.Date("från"),
        ValidTo = file.Date("till"),
    };

    private static ImportedCommitment Commitment(TrackFileObject file)
    {
        var commitment = new ImportedCommitment(
            file.Path,
            file.Code<LetterPartyKind>("part") ?? LetterPartyKind.Other,
            new CommitmentLine { Category = file.Text("slag"), Text = file.Text("text"), Due = file.Date("senast") },
            file.Text("status"));
        file.RefuseUnknownKeys();
        return commitment;
    }

    private static ImportedChainStep Step(TrackFileObject file)
    {
        var type = file.Code<InterventionType>("typ") ?? default;
        var usual = InterventionTypes.Defaults(type);
        var hours = file.Number("timmar") ?? 40;
        var name = file.Text("namn") ?? "";
        var step = new ImportedChainStep(
            file.Path,
            file.Text("kod") ?? "",
            new CatalogueItemChange
            {
                Code = "",
                Name = name,
                Type = type,
                Category = usual.Category,
                SecondCategory = usual.SecondCategory,
                Owner = file.Code<InterventionOwner>("ägare") ?? usual.Owner,
                DecisionMaker = usual.DecisionMaker,
                Availability = Availability.Exists,
                LeadTimeWorkingDays = file.Number("ledtid") ?? 0,
                MaxWeeks = usual.MaxWeeks,
                HoursPerWeek = hours,
                IsOccupying = InterventionTypes.IsOccupying(type, hours),
                IsExclusive = usual.IsExclusive,
                RuleValidFrom = usual.RuleValidFrom,
                SourceUrl = usual.SourceUrl,
                NeedsCheck = true,
            },
            new InterventionChange
            {
                Label = file.Text("benämning") ?? name,
                PlannedStart = file.Date("start"),
                PlannedEnd = file.Date("slut"),
                HoursPerWeek = hours,
                LeadsToClosure = file.YesNo("avslutar") ?? false,
            },
            file.Text("efter"),
            file.Date("avstämning"),
            file.Texts("ger"));
        file.Require("kod", "namn", "typ", "start", "slut");
        file.RefuseUnknownKeys();
        return step;
    }

    private static ImportedTask Task(TrackFileObject file)
    {
        var task = new ImportedTask(file.Path, file.Text("kod") ?? "", file.Text("arbetsgivare"), file.Values("värden"));
        file.Require("kod");
        file.RefuseUnknownKeys();
        return task;
    }

    private static EvaluationContent Evaluation(TrackFileObject file)
    {
        var answers = new Dictionary<EvaluationQuestion, string>();
        foreach (var question in Enum.GetValues<EvaluationQuestion>())
        {
            if (file.Text(question.Code()) is { } answer)
            {
                answers[question] = answer;
            }
        }

        var evaluation = new EvaluationContent { HeldOn = file.Date("holls"), TookPart = file.Texts("deltog"), Answers = answers };
        file.RefuseUnknownKeys();
        return evaluation;
    }

    private static NewRoundContent NewRound(TrackFileObject file)
    {
        var decision = new NewRoundContent { Answer = file.Code<NewRoundAnswer>("nyOmgang"), ReviewOn = file.Date("omprovas"), Changes = file.Text("forandringar") };
        file.RefuseUnknownKeys();
        return decision;
    }
}
