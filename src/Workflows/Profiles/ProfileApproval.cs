using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.Employers.Rules;

namespace Jobbspar.Workflows.Profiles;

/// <summary>That a contact of the employer approved a profile.</summary>
public sealed record ProfileApproval
{
    /// <summary><c>godkändAv</c>.</summary>
    public Guid? ApprovedById { get; init; }

    /// <summary><c>godkänd</c>: local date.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Every fault of the approval.</summary>
    internal async Task<IReadOnlyList<Refusal>> CheckAsync(EmployerInHand hand, CancellationToken cancellationToken)
    {
        var found = new Findings();
        found.Required("godkändAv", ApprovedById is not null);
        found.Required("godkänd", ApprovedOn is not null);
        found.PastDate("godkänd", ApprovedOn, hand.Today);
        if (ApprovedById is not null)
        {
            var contact = await hand.ContactAsync(ApprovedById, cancellationToken);
            found.Add(ContactBelongsToTheOrganisation.Check("godkändAv", contact, hand.Part.OrganisationId) ?? ContactIsStillThere.Check("godkändAv", contact!, ApprovedOn ?? hand.Today));
        }

        return found.Refusals;
    }
}
