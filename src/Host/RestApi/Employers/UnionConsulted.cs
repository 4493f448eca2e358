using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>A consultation of a trade union.</summary>
internal sealed record UnionConsulted
{
    /// <summary>Trade union; null where there is no counterpart.</summary>
    public string? UnionName { get; init; }

    /// <summary>Its local branch.</summary>
    public string? LocalBranch { get; init; }

    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Code of <see cref="ConsultationForm"/>.</summary>
    public string? Form { get; init; }

    /// <summary>Code of <see cref="ConsultationOutcome"/>.</summary>
    public string? Outcome { get; init; }

    /// <summary>Remarks; null where the user may not see them.</summary>
    public string? Note { get; init; }

    public static UnionConsulted Of(UnionConsultation row) => new()
    {
        UnionName = row.UnionName,
        LocalBranch = row.LocalBranch,
        HeldOn = row.HeldOn,
        Form = row.Form?.Code(),
        Outcome = row.Outcome.Code(),
        Note = row.Note,
    };

    public NewConsultation ToGiven(Guid partId) => new() { PartId = partId, UnionName = UnionName, LocalBranch = LocalBranch, HeldOn = HeldOn, Form = Form, Outcome = Outcome, Note = Note };
}
