using System.Text.RegularExpressions;
using Jobbspar.Workflows.Checklists.Evidence;
using Jobbspar.Workflows.Codes;
using Jobbspar.Workflows.Decisions;
using Jobbspar.Workflows.Participants.Rules;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Participants;

/// <summary>What was said of a participant, checked. Fields are named as in the form and the import file, e.g. <c>personnummer</c>.</summary>
internal sealed partial record ParticipantFields
{
    private const int LongestName = 120;
    private const int MostAdjustments = 50;
    private const int LongestPhone = 40;
    private const int LongestEmail = 254;
    private const int EarliestBirthYear = 1900;

    public required string? Name { get; init; }

    public required IdentityKind IdentityKind { get; init; }

    /// <summary>As it is sealed; null where none is kept.</summary>
    public required string? Number { get; init; }

    public required IdentityConfidence? IdentityConfidence { get; init; }

    public required ProtectionLevel Protection { get; init; }

    public required bool KeepIdentity { get; init; }

    public required string? Phone { get; init; }

    public required string? Email { get; init; }

    public required string? ContactLanguage { get; init; }

    public required bool InterpreterNeeded { get; init; }

    public required Gender Gender { get; init; }

    public required int? BirthYear { get; init; }

    public required EducationLevel EducationLevel { get; init; }

    public required SwedishLevel? SwedishLevel { get; init; }

    public required DrivingLicence? DrivingLicence { get; init; }

    public required ParticipantSource Source { get; init; }

    public required DateOnly? PlannedStart { get; init; }

    public required DateOnly? PlannedEnd { get; init; }

    public required int PlannedScopePercent { get; init; }

    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    /// <summary>Checks everything at once.</summary>
    public static Decision<ParticipantFields> Read(NewParticipant said, DateOnly today)
    {
        var faults = new List<Refusal>();
        var protection = Code(said.Protection, "skydd", ProtectionLevel.None, faults);
        var keeps = protection is ProtectionLevel.None || said.KeepIdentity;
        var identity = ReadIdentity(said, today, faults);
        faults.AddRange(ProtectedIdentityIsNotKept.Check(protection, said.KeepIdentity, said));
        var name = Trimmed(said.Name);
        if (keeps)
        {
            Add(faults, NameIsGivenUnlessProtected.Check(name));
        }

        Longest(name, LongestName, "namn", faults);
        CheckContact(said, today, faults);
        Add(faults, LastDayIsNotBeforeTheFirst.Check("slut", said.PlannedStart, said.PlannedEnd));
        Bounds(said.PlannedScopePercent, 1, 100, "omfattning", faults);
        Add(faults, said.Adjustments.Count > MostAdjustments ? new Refusal { Rule = "ListIsNotTooLong", Field = "anpassningar", Arguments = [Written.Number(MostAdjustments)] } : null);
        var source = Code(said.Source, "kalla", (ParticipantSource?)null, faults);
        Required(source is not null || !string.IsNullOrWhiteSpace(said.Source), "kalla", faults);
        var fields = new ParticipantFields
        {
            Name = name,
            IdentityKind = identity.Kind,
            Number = identity.Number,
            IdentityConfidence = Code(said.IdentityConfidence, "sakerhet", (IdentityConfidence?)null, faults),
            Protection = protection,
            KeepIdentity = said.KeepIdentity && protection is not ProtectionLevel.None,
            Phone = Trimmed(said.Phone),
            Email = Trimmed(said.Email),
            ContactLanguage = Trimmed(said.ContactLanguage)?.ToLowerInvariant(),
            InterpreterNeeded = said.InterpreterNeeded,
            Gender = Code(said.Gender, "kon", Gender.NotStated, faults),
            BirthYear = identity.Birth?.Year ?? said.BirthYear,
            EducationLevel = Code(said.EducationLevel, "utbildning", EducationLevel.Unknown, faults),
            SwedishLevel = Code(said.SwedishLevel, "sfi", (SwedishLevel?)null, faults),
            DrivingLicence = Code(said.DrivingLicence, "korkort", (DrivingLicence?)null, faults),
            Source = source ?? ParticipantSource.Other,
            PlannedStart = said.PlannedStart,
            PlannedEnd = said.PlannedEnd,
            PlannedScopePercent = said.PlannedScopePercent ?? 100,
            Adjustments = [.. said.Adjustments.Distinct(StringComparer.Ordinal).Take(MostAdjustments).Select(code => Code(code, "anpassningar", (Adjustment?)null, faults)).OfType<Adjustment>()],
        };
        Add(faults, ConfidenceIsOfACoordinationNumber.Check(fields.IdentityConfidence, fields.IdentityKind));
        return faults.Count > 0 ? Decision<ParticipantFields>.Refuse(faults) : Decision<ParticipantFields>.Accept(fields);
    }

    /// <summary>Checks a number and its kind, for a registration or a change of number.</summary>
    public static Decision<(IdentityKind Kind, string? Number, DateOnly? Birth)> ReadNumber(string? kindCode, string? number, DateOnly today)
    {
        var faults = new List<Refusal>();
        var read = ReadIdentity(new NewParticipant { IdentityKind = kindCode, Number = number }, today, faults);
        return faults.Count > 0 ? Decision<(IdentityKind, string?, DateOnly?)>.Refuse(faults) : Decision<(IdentityKind, string?, DateOnly?)>.Accept(read);
    }

    private static (IdentityKind Kind, string? Number, DateOnly? Birth) ReadIdentity(NewParticipant said, DateOnly today, List<Refusal> faults)
    {
        var number = Trimmed(said.Number);
        var kind = Code(said.IdentityKind, "identitet", (IdentityKind?)null, faults);
        if (number is null)
        {
            Add(faults, NumberIsOfItsKind.CheckMissing(kind));
            return (IdentityKind.None, null, null);
        }

        if (kind is IdentityKind.TaxNumber or IdentityKind.ReserveNumber)
        {
            Add(faults, NumberIsOfItsKind.CheckOther(number, OtherNumber().IsMatch(number)));
            return (kind.Value, number.ToUpperInvariant(), null);
        }

        var read = IdentityNumber.Read(number, today, "personnummer");
        faults.AddRange(read.Refusals);
        if (read.Value is not { } identity)
        {
            return (IdentityKind.None, null, null);
        }

        Add(faults, NumberIsOfItsKind.Check(kind, identity.Kind));
        return (identity.Kind, identity.Digits, identity.Birth);
    }

    private static void CheckContact(NewParticipant said, DateOnly today, List<Refusal> faults)
    {
        Longest(said.Phone, LongestPhone, "telefon", faults);
        Longest(said.Email, LongestEmail, "epost", faults);
        Add(faults, EmailAddressIsWellFormed.Check("epost", Trimmed(said.Email)));
        Bounds(said.BirthYear, EarliestBirthYear, today.Year, "fodelsear", faults);
        if (Trimmed(said.ContactLanguage) is { } language && !Language().IsMatch(language))
        {
            faults.Add(new Refusal { Rule = "ContactLanguageIsACode", Field = "sprak" });
        }
    }

    private static T Code<T>(string? code, string field, T otherwise, List<Refusal> faults)
        where T : struct, Enum => Code(code, field, (T?)null, faults) ?? otherwise;

    private static T? Code<T>(string? code, string field, T? otherwise, List<Refusal> faults)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return otherwise;
        }

        if (CodeTable<T>.TryParse(code.Trim(), out var value))
        {
            return value;
        }

        faults.Add(new Refusal { Rule = "CodeIsKnown", Field = field, Arguments = [code.Trim(), string.Join(", ", CodeTable<T>.All)] });
        return null;
    }

    private static void Required(bool holds, string field, List<Refusal> faults) => Add(faults, holds ? null : new Refusal { Rule = nameof(FieldIsFilledIn), Field = field });

    private static void Longest(string? text, int longest, string field, List<Refusal> faults)
    {
        if (text?.Trim().Length > longest)
        {
            faults.Add(new Refusal { Rule = nameof(TextIsNotTooLong), Field = field, Arguments = [Written.Number(longest)] });
        }
    }

    private static void Bounds(int? number, int least, int most, string field, List<Refusal> faults)
    {
        if (number < least || number > most)
        {
            faults.Add(new Refusal { Rule = nameof(NumberIsWithinItsBounds), Field = field, Arguments = [Written.Number(least), Written.Number(most)] });
        }
    }

    private static void Add(List<Refusal> faults, Refusal? refusal)
    {
        if (refusal is not null)
        {
            faults.Add(refusal);
        }
    }

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    [GeneratedRegex("^[0-9A-Za-zÅÄÖåäö-]{6,13}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OtherNumber();

    [GeneratedRegex("^[A-Za-z]{2,3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();
}
