using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Employers;

namespace Jobbspar.Host.RestApi.Employers;

/// <summary>A contact with an employer.</summary>
internal sealed record ContactMade
{
    /// <summary>Local date.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>Code of <see cref="ContactForm"/>.</summary>
    public string? Form { get; init; }

    /// <summary>Codes of <see cref="ContactParticipant"/>.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }

    public static ContactMade Of(EmployerContact row) => new() { HeldOn = row.HeldOn, Form = row.Form.Code(), Participants = [.. row.Participants.Select(participant => participant.Code())], Outcome = row.Outcome };

    public NewEmployerContact ToGiven(Guid partId) => new() { PartId = partId, HeldOn = HeldOn, Form = Form, Participants = Participants, Outcome = Outcome };
}
