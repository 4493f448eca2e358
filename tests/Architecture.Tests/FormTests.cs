using System.Text.RegularExpressions;

namespace Jobbspar.Architecture.Tests;

/// <summary>What somebody typed is not lost when she is called away (ADR 85), nor what another typed meanwhile (ADR 111).</summary>
public sealed partial class FormTests
{
    private static readonly string[] WithoutDraft =
    [
        "Accounts/OwnAddress.razor", // a password and an address
        "Accounts/OwnKeys.razor", // a name and a day; the key itself is shown once
        "Accounts/UserAddress.razor", // an address
        "Accounts/UsersScreen.razor", // passwords and roles
        "Employers/SoleTraderNumber.razor", // a personnummer
        "Escalations/RecipientsScreen.razor", // one choice and a title
        "Participants/OpenInEmergency.razor", // why a protected identity is opened, at once
        "Participants/ParticipantIdentity.razor", // numbers and protection
        "Reminders/PoliciesScreen.razor", // numbers that are tried out
        "Steering/GroupAreas.razor", // one code
        "Steering/GroupScreen.razor", // one choice and a title
        "Steering/GroupsScreen.razor", // a name
        "Steering/MeetingScreen.razor", // minutes that several write in: a draft of hers would cover what the others wrote
        "Steering/SteeringScreen.razor", // day, time and place
        "Thresholds/ThresholdsScreen.razor", // single numbers
        "Workflows/ApprovalScreen.razor", // a reason, beside what it is about
    ];

    private static IEnumerable<SourceFile> Components => Repository.Sources("src/Host/Components").Where(source => source.Path.EndsWith(".razor", StringComparison.Ordinal));

    [Fact]
    public void Form_KeepsADraftOfWhatIsTyped() =>
        Components.Where(source => Typed().IsMatch(source.Text) && Sends().IsMatch(source.Text) && !Kept().IsMatch(source.Text))
            .Select(source => source.Path["src/Host/Components/".Length..])
            .ShouldBe(WithoutDraft, ignoreOrder: true);

    /// <summary>Null is for what was shown nothing, such as a file that is taken in; a page and a request have read something.</summary>
    [Fact]
    public void PagesAndRequests_SayWhichVersionTheyHaveSeen() =>
        Repository.Sources("src/Host/Components").Concat(Repository.Sources("src/Host/RestApi"))
            .Where(source => NoVersion().IsMatch(source.Text))
            .Select(source => source.Path)
            .ShouldBeEmpty();

    [GeneratedRegex("<textarea|<input type=\"(?:text|number|email|tel)\"|<DayField|<DateInput|<CodePicker|<CodeChecks|<QuestionFields|<HostFields|<ParticipantFieldsForm|<EvidenceInput", RegexOptions.None, 10_000)]
    private static partial Regex Typed();

    [GeneratedRegex(@"\bRun(?:Once)?Async|\bSendAsync\(", RegexOptions.None, 10_000)]
    private static partial Regex Sends();

    [GeneratedRegex("<KeptForm|<SendForm|<SheetForm|data-draft=", RegexOptions.None, 10_000)]
    private static partial Regex Kept();

    [GeneratedRegex(@"\bversion: null|\bVersion = null", RegexOptions.None, 10_000)]
    private static partial Regex NoVersion();
}
