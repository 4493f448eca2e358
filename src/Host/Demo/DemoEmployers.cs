using Jobbspar.Workflows.Access;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Employers;
using Jobbspar.Workflows.LettersOfIntent;
using Jobbspar.Workflows.Persistence;
using Jobbspar.Workflows.Profiles;
using Microsoft.EntityFrameworkCore;

namespace Jobbspar.Host.Demo;

/// <summary>Gives the employers of an example track their workplaces and people, and the first of them a fixed competence profile and a confirmed letter of intent.</summary>
internal sealed class DemoEmployers(Transactions transactions, OrganisationCommands register, EmployerCommands employers, CompetenceProfileCommands profiles, LetterCommands letters, LetterQueries letterPages)
{
    private static readonly string[] People = ["Lena Hallgren", "Per Sundin", "Aisha Rahman", "Jonas Wiklund"];

    /// <param name="coordinator">Who does it.</param>
    /// <param name="life">Track.</param>
    /// <param name="parts">Parts of its employers with their organisations.</param>
    /// <param name="agreed">The day on which it is done.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task CreateAsync(Actor coordinator, DemoLife life, IReadOnlyList<TrackEmployer> parts, DateOnly agreed, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await EquipAsync(coordinator, life, part, cancellationToken);
        }

        var first = parts[0];
        var manager = await PersonAsync(coordinator, first.OrganisationId, People[2], ContactRole.Management, cancellationToken);
        if (life.Track.Profile is { } profile)
        {
            var draft = Done(await profiles.StartAsync(coordinator, first.Id, sourceId: null, cancellationToken));
            Done(await profiles.SaveAsync(coordinator, draft, 0, profile, cancellationToken));
            Done(await profiles.FixAsync(coordinator, draft, 1, new ProfileApproval { ApprovedById = manager, ApprovedOn = agreed }, cancellationToken));
            await AgreeAsync(coordinator, life, first, manager, agreed, cancellationToken);
        }
    }

    /// <summary>Keeps in contact with them, unless that is what the track neglects.</summary>
    public async Task ContactAsync(Actor coordinator, DemoLife life, IReadOnlyList<TrackEmployer> parts, DateOnly on, CancellationToken cancellationToken)
    {
        foreach (var part in life.Track.Neglected.Contains("GENO-03", StringComparer.Ordinal) ? [] : parts)
        {
            var contact = new NewEmployerContact
            {
                PartId = part.Id,
                HeldOn = on,
                Form = ContactForm.Telephone.Code(),
                Participants = [ContactParticipant.Employer.Code(), ContactParticipant.Coordinator.Code()],
                Outcome = "Avstämning om nästa steg i spåret.",
            };
            Done(await employers.LogContactAsync(coordinator, contact, cancellationToken));
        }
    }

    private async Task EquipAsync(Actor coordinator, DemoLife life, TrackEmployer part, CancellationToken cancellationToken)
    {
        var workplace = new WorkplaceFormInput { OrganisationId = part.OrganisationId, Name = "Centrala enheten", Address = "Storgatan 12, Älvsunda", MunicipalityCode = "1984", Capacity = Math.Max(2, part.VacanciesEstimated) };
        var place = Done(await register.SaveWorkplaceAsync(coordinator, workplace, cancellationToken));
        var supervisor = await PersonAsync(coordinator, part.OrganisationId, People[0], ContactRole.Supervisor, cancellationToken);
        var period = new SupervisorFormInput { OrganisationId = part.OrganisationId, ContactId = supervisor, WorkplaceId = place, IsTrained = true, ValidFrom = life.Registered };
        Done(await register.SaveSupervisorAsync(coordinator, period, cancellationToken));
        Done(await employers.UseWorkplaceAsync(coordinator, new WorkplaceUse { PartId = part.Id, WorkplaceId = place, Places = Math.Max(2, part.VacanciesEstimated) }, cancellationToken));
    }

    private async Task AgreeAsync(Actor coordinator, DemoLife life, TrackEmployer part, Guid manager, DateOnly agreed, CancellationToken cancellationToken)
    {
        var letter = Done(await letters.StartAsync(coordinator, part.Id, cancellationToken));
        var proposed = (await letterPages.GetAsync(coordinator, life.TrackId, part.Id, cancellationToken)).Versions[0].Content;
        var content = proposed with
        {
            Ambition = "De som fullföljer spåret ska kunna få arbete hos oss.",
            JobsIntended = Math.Max(1, part.VacanciesEstimated),
            ValidFrom = agreed,
            ValidTo = life.Form.PlannedEnd,
            Commitments = [.. proposed.Parties.Select(party => Commitment(party, life.Form.PlannedEnd!.Value))],
        };
        Done(await letters.SaveAsync(coordinator, letter, 0, content, cancellationToken));
        Done(await letters.SendAsync(coordinator, letter, 1, cancellationToken));
        foreach (var party in (await letterPages.GetAsync(coordinator, life.TrackId, part.Id, cancellationToken)).Versions[0].Parties)
        {
            var signer = party.Party.OrganisationId == part.OrganisationId
                ? manager
                : await PersonAsync(coordinator, party.Party.OrganisationId, party.Party.Kind is LetterPartyKind.Municipality ? People[1] : People[3], ContactRole.Management, cancellationToken);
            var answer = new PartyAnswer { PartyId = party.Party.Id, ConfirmedById = signer, ConfirmedOn = agreed, Form = ConfirmationForm.Email.Code() };
            Done(await letters.ConfirmAsync(coordinator, letter, answer, cancellationToken));
        }
    }

    private static CommitmentLine Commitment(PartyLine party, DateOnly due) => party.Kind switch
    {
        "KOMMUN" => new() { OrganisationId = party.OrganisationId, Text = "Ger yrkesutbildning och yrkessvenska, och koordinerar spåret.", Category = CommitmentCategory.Intervention.Code(), Due = due },
        "ARBETSGIVARE" => new() { OrganisationId = party.OrganisationId, Text = "Tar emot på praktik med utbildade handledare och avser att anställa.", Category = CommitmentCategory.Employment.Code(), Due = due },
        _ => new() { OrganisationId = party.OrganisationId, Text = "Anvisar deltagare och beslutar om stöd.", Category = CommitmentCategory.AuthorityDecision.Code(), Due = due },
    };

    /// <summary>Somebody of an organisation; one who is known there already is the same.</summary>
    private async Task<Guid> PersonAsync(Actor coordinator, Guid organisation, string name, ContactRole role, CancellationToken cancellationToken) =>
        await transactions.ReadAsync((db, token) => db.Contacts.Where(row => row.OrganisationId == organisation && row.Name == name && row.Role == role).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token), cancellationToken)
        ?? Done(await register.SaveContactAsync(coordinator, new ContactFormInput { OrganisationId = organisation, Name = name, Role = role.Code(), Email = "kontakt@exempel.example" }, cancellationToken));

    private static T Done<T>(Decision<T> decision) => DemoPortfolio.Accepted(decision);
}
