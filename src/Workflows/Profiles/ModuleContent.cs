namespace Jobbspar.Workflows.Profiles;

/// <summary>A module as a form or a file gives it.</summary>
public sealed record ModuleContent
{
    /// <summary>The module that it is a copy or a new wording of; null for a new one.</summary>
    public Guid? LineageId { get; init; }

    /// <summary><c>kod</c>.</summary>
    public string? Code { get; init; }

    /// <summary><c>titel</c>.</summary>
    public string? Title { get; init; }

    /// <summary><c>lärandeplats</c>: code of <see cref="Profiles.LearningSite"/>.</summary>
    public string? LearningSite { get; init; }

    /// <summary><c>arbetsgivarensBidrag</c>.</summary>
    public string? EmployerContribution { get; init; }

    /// <summary><c>veckor</c>.</summary>
    public int? EstimatedWeeks { get; init; }

    /// <summary><c>deltagarePerHandledare</c>.</summary>
    public int? SupervisorCapacity { get; init; }

    /// <summary><c>seqf</c>.</summary>
    public int? SeqfLevel { get; init; }

    /// <summary><c>läranderesultat</c>, in order.</summary>
    public IReadOnlyList<OutcomeContent> Outcomes { get; init; } = [];
}
