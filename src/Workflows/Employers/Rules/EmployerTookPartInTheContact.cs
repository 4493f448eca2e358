using Jobbspar.Workflows.Decisions;

namespace Jobbspar.Workflows.Employers.Rules;

/// <summary>A contact with the employer is one in which the employer or the workplace took part.</summary>
internal static class EmployerTookPartInTheContact
{
    public static Refusal? Check(IReadOnlyList<ContactParticipant> participants) =>
        participants.Contains(ContactParticipant.Employer) || participants.Contains(ContactParticipant.Workplace) ? null : new() { Rule = nameof(EmployerTookPartInTheContact), Field = "deltog" };
}
