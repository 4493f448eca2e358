namespace Jobbspar.Workflows.Reminders.Contacts;

/// <summary>A task that a contact is told of.</summary>
/// <param name="ItemCode">Which item of the checklist.</param>
/// <param name="DueOn">Its last day.</param>
public sealed record ContactDuty(string ItemCode, DateOnly? DueOn);
