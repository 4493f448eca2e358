using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Calendar;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Jobbspar.Workflows.Tracks;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Workflows.Rounds;

/// <summary>Brings what a round has agreed with its employers, by the commands that a coordinator gives.</summary>
public sealed class ImportedAgreements(
    Transactions transactions,
    OrganisationCommands register,
    CompetenceProfileCommands competence,
    RequirementProfileCommands requirements,
    LetterCommands letters,
    LetterQueries letterPages,
    TimeProvider clock)
{
    /// <summary>Arbetsförmedlingen's office: known by its number, or added, as the employers of a new track are.</summary>
    internal Task<Guid> OfficeAsync(ImportedOffice office, CancellationToken cancellationToken) => transactions.RunAsync(
        async (unit, token) => (await TrackRegistration.FindOrAddAsync(unit.Db, office.Name, office.Number, OrganisationType.EmploymentService, clock.GetUtcNow(), token)).Id,
        cancellationToken);

    /// <summary>Brings one agreement.</summary>
    /// <returns>The faults, under their paths in the file.</returns>
    internal async Task<IReadOnlyList<Refusal>> BringAsync(Actor actor, RoundEmployers employers, Guid? office, ImportedAgreement given, CancellationToken cancellationToken)
    {
        var part = employers.Find($"{given.Path}.arbetsgivare", given.Employer ?? "");
        if (!part.Accepted)
        {
            return part.Refusals;
        }

        var organisation = await transactions.ReadAsync((db, token) => db.TrackEmployers.Where(row => row.Id == part.Value).Select(row => row.OrganisationId).SingleAsync(token), cancellationToken);
        var manager = await PersonAsync(actor, organisation, given.Manager, cancellationToken);
        if (!manager.Accepted)
        {
            return At($"{given.Path}.företrädare", manager);
        }

        var approval = new ProfileApproval { ApprovedById = manager.Value, ApprovedOn = given.On };
        return await CompetenceAsync(actor, part.Value, approval, given, cancellationToken)
            ?? await RequirementsAsync(actor, part.Value, approval, given, cancellationToken)
            ?? await LetterAsync(actor, part.Value, organisation, manager.Value, office, given, cancellationToken)
            ?? [];
    }

    private async Task<IReadOnlyList<Refusal>?> CompetenceAsync(Actor actor, Guid part, ProfileApproval approval, ImportedAgreement given, CancellationToken cancellationToken)
    {
        if (given.Competence is not { } content)
        {
            return null;
        }

        var path = $"{given.Path}.kompetensprofil";
        var draft = await competence.StartAsync(actor, part, sourceId: null, cancellationToken);
        if (!draft.Accepted)
        {
            return At(path, draft);
        }

        return await FirstRefusedAsync(path, () => competence.SaveAsync(actor, draft.Value, 0, content, cancellationToken), () => competence.FixAsync(actor, draft.Value, 1, approval, cancellationToken));
    }

    private async Task<IReadOnlyList<Refusal>?> RequirementsAsync(Actor actor, Guid part, ProfileApproval approval, ImportedAgreement given, CancellationToken cancellationToken)
    {
        if (given.Requirements.Count == 0)
        {
            return null;
        }

        var path = $"{given.Path}.kravprofil";
        var draft = await requirements.StartAsync(actor, part, cancellationToken);
        if (!draft.Accepted)
        {
            return At(path, draft);
        }

        var rests = await transactions.ReadAsync((db, token) => db.CompetenceProfiles.Where(row => row.TrackEmployerId == part && row.Status == ProfileStatus.Fixed).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token), cancellationToken);
        var content = new RequirementContent { CompetenceProfileId = rests, Requirements = given.Requirements };
        return await FirstRefusedAsync(path, () => requirements.SaveAsync(actor, draft.Value, 0, content, cancellationToken), () => requirements.FixAsync(actor, draft.Value, 1, approval, cancellationToken));
    }

    private async Task<IReadOnlyList<Refusal>?> LetterAsync(Actor actor, Guid part, Guid employer, Guid manager, Guid? office, ImportedAgreement given, CancellationToken cancellationToken)
    {
        if (given.Letter is not { } content)
        {
            return null;
        }

        var path = $"{given.Path}.avsiktsförklaring";
        var draft = await letters.StartAsync(actor, part, cancellationToken);
        if (!draft.Accepted)
        {
            return At(path, draft);
        }

        var parties = Parties((await letterPages.GetOneAsync(actor, draft.Value, cancellationToken)).Content.Parties, office);
        content = content with { Parties = parties, Commitments = [.. given.Commitments.Select(commitment => commitment.Line with { OrganisationId = parties.FirstOrDefault(party => Is(party, commitment.Party))?.OrganisationId })] };
        return await FirstRefusedAsync(path, () => letters.SaveAsync(actor, draft.Value, 0, content, cancellationToken), () => letters.SendAsync(actor, draft.Value, 1, cancellationToken))
            ?? await ConfirmAsync(actor, draft.Value, employer, manager, given, cancellationToken)
            ?? await CheckCommitmentsAsync(actor, draft.Value, given, cancellationToken);
    }

    private async Task<IReadOnlyList<Refusal>?> CheckCommitmentsAsync(Actor actor, Guid letter, ImportedAgreement given, CancellationToken cancellationToken)
    {
        var rows = (await letterPages.GetOneAsync(actor, letter, cancellationToken)).Commitments;
        foreach (var (row, commitment) in rows.OrderBy(row => row.Position).Zip(given.Commitments).Where(pair => pair.Second.Status is not null))
        {
            if (await letters.CheckCommitmentAsync(actor, row.Id, row.Version, commitment.Status, cancellationToken) is { Accepted: false } unfollowed)
            {
                return At(commitment.Path, unfollowed);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<Refusal>?> ConfirmAsync(Actor actor, Guid letter, Guid employer, Guid manager, ImportedAgreement given, CancellationToken cancellationToken)
    {
        foreach (var party in (await letterPages.GetOneAsync(actor, letter, cancellationToken)).Parties)
        {
            var signer = party.Party.OrganisationId == employer
                ? Decision<Guid>.Accept(manager)
                : await PersonAsync(actor, party.Party.OrganisationId, given.Signers.GetValueOrDefault(party.Party.Kind), cancellationToken);
            if (!signer.Accepted)
            {
                return At(given.Path, signer);
            }

            // The letter is sent today, and no answer comes before it; the profiles keep the day of the agreement.
            var answer = new PartyAnswer { PartyId = party.Party.Id, ConfirmedById = signer.Value, ConfirmedOn = SwedishTime.Today(clock), Form = ConfirmationForm.Email.Code() };
            if (await letters.ConfirmAsync(actor, letter, answer, cancellationToken) is { Accepted: false } unconfirmed)
            {
                return At($"{given.Path}.avsiktsförklaring", unconfirmed);
            }
        }

        return null;
    }

    private static IReadOnlyList<PartyLine> Parties(IReadOnlyList<PartyLine> proposed, Guid? office) =>
        office is not { } id ? proposed : [.. proposed.Where(party => !Is(party, LetterPartyKind.EmploymentService)), new PartyLine { OrganisationId = id, Kind = LetterPartyKind.EmploymentService.Code() }];

    private static bool Is(PartyLine party, LetterPartyKind kind) => string.Equals(party.Kind, kind.Code(), StringComparison.Ordinal);

    /// <summary>Somebody of an organisation, known by her name there.</summary>
    private async Task<Decision<Guid>> PersonAsync(Actor actor, Guid organisation, string? name, CancellationToken cancellationToken)
    {
        var known = await transactions.ReadAsync((db, token) => db.Contacts.Where(row => row.OrganisationId == organisation && row.Name == name).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token), cancellationToken);
        return known is { } id
            ? Decision<Guid>.Accept(id)
            : await register.SaveContactAsync(actor, new ContactFormInput { OrganisationId = organisation, Name = name, Role = ContactRole.Management.Code() }, cancellationToken);
    }

    private static async Task<IReadOnlyList<Refusal>?> FirstRefusedAsync(string path, params IReadOnlyList<Func<Task<Decision<Guid>>>> commands)
    {
        foreach (var command in commands)
        {
            if (await command() is { Accepted: false } refused)
            {
                return At(path, refused);
            }
        }

        return null;
    }

    private static IReadOnlyList<Refusal> At<T>(string path, Decision<T> decision) =>
        [.. decision.Refusals.Select(refusal => refusal with { Field = refusal.Field is { } field ? $"{path}.{field}" : path })];
}
