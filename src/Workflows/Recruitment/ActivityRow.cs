namespace Jobbspar.Workflows.Recruitment;

/// <summary>A recruitment activity in a list.</summary>
public sealed record ActivityRow
{
    /// <summary>The activity.</summary>
    public required RecruitmentActivity Activity { get; init; }

    /// <summary>Names of its employers.</summary>
    public required IReadOnlyList<string> Employers { get; init; }

    /// <summary>How many are invited.</summary>
    public required int Invited { get; init; }

    /// <summary>How many came.</summary>
    public required int Present { get; init; }
}
