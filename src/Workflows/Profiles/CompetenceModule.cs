namespace Jobbspar.Workflows.Profiles;

/// <summary>A module of a competence profile (DOMAIN 4.5).</summary>
public sealed class CompetenceModule
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Profile version.</summary>
    public required Guid CompetenceProfileId { get; init; }

    /// <summary>The same in every copy of the module, so that versions can be compared.</summary>
    public required Guid LineageId { get; init; }

    /// <summary>Order among the modules, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>Short code, unique within the profile, at most 40 characters.</summary>
    public required string Code { get; set; }

    /// <summary>Title, at most 200 characters.</summary>
    public required string Title { get; set; }

    /// <summary>Where it is learnt.</summary>
    public required LearningSite LearningSite { get; set; }

    /// <summary>What the employer contributes, at most 1 000 characters.</summary>
    public string? EmployerContribution { get; set; }

    /// <summary>Weeks, 0 or more.</summary>
    public required int EstimatedWeeks { get; set; }

    /// <summary>Participants per supervisor in workplace learning; null where there is none.</summary>
    public int? SupervisorCapacity { get; set; }

    /// <summary>Level of SeQF, 1–8.</summary>
    public int? SeqfLevel { get; set; }
}
