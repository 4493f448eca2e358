using Jobbspar.Workflows.Interventions;
using Jobbspar.Workflows.Interventions.Catalogue;

namespace Jobbspar.Host.RestApi.Interventions;

/// <summary>An intervention of the catalogue.</summary>
internal sealed record CatalogueAnswer
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short name.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind.</summary>
    public required InterventionType Type { get; init; }

    /// <summary>Who has it.</summary>
    public required InterventionOwner Owner { get; init; }

    /// <summary>Name of the organisation that gives it.</summary>
    public required string? Provider { get; init; }

    /// <summary>Working days from application to start.</summary>
    public required int LeadTimeWorkingDays { get; init; }

    /// <summary>Hours a week.</summary>
    public required decimal HoursPerWeek { get; init; }

    /// <summary>True where days in it count as covered.</summary>
    public required bool Occupying { get; init; }

    /// <summary>Known rule.</summary>
    public required string? RuleNote { get; init; }

    /// <summary>Where it stands.</summary>
    public required string? SourceUrl { get; init; }

    /// <summary>True until the rule has been checked against its source.</summary>
    public required bool NeedsCheck { get; init; }

    /// <summary>Starts, the earliest first.</summary>
    public required IReadOnlyList<StartAnswer> Starts { get; init; }

    public static CatalogueAnswer Of(CatalogueRow row) => new()
    {
        Id = row.Item.Id,
        Code = row.Item.Code,
        Name = row.Item.Name,
        Type = row.Item.Type,
        Owner = row.Item.Owner,
        Provider = row.ProviderName,
        LeadTimeWorkingDays = row.Item.LeadTimeWorkingDays,
        HoursPerWeek = row.Item.HoursPerWeek,
        Occupying = row.Item.IsOccupying,
        RuleNote = row.Item.RuleNote,
        SourceUrl = row.Item.SourceUrl,
        NeedsCheck = row.Item.NeedsCheck,
        Starts = [.. row.Starts.Select(start => new StartAnswer(start.Id, start.StartsOn, start.ApplyBy, start.Places, start.Taken))],
    };
}
