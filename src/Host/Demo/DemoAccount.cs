using Jobbspar.Workflows.Access;

namespace Jobbspar.Host.Demo;

/// <summary>A demo user as the sign-in page shows it.</summary>
/// <param name="UserId">Account.</param>
/// <param name="UserName">To type at sign-in.</param>
/// <param name="DisplayName">Name.</param>
/// <param name="Role">Role.</param>
/// <param name="Password">Password; made for this database only.</param>
public sealed record DemoAccount(Guid UserId, string UserName, string DisplayName, Role Role, string Password);
