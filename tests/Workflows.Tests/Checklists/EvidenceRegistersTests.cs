using Jobbspar.Workflows.Checklists;
using Jobbspar.Workflows.Checklists.Registers;
using Jobbspar.Workflows.Persistence;

namespace Jobbspar.Workflows.Tests.Checklists;

/// <summary>A task that is completed against what a register says makes one of the two a lie.</summary>
public sealed class EvidenceRegistersTests
{
    private static readonly ChecklistCatalogue Catalogue = ChecklistCatalogue.Shipped;

    [Fact]
    public void What_the_register_holds_stands_in_the_place_of_what_was_typed()
    {
        var supplied = new SuppliedEvidence("Profiles", "/jobbspar/1/profiler").With("status", "UTKAST").With("version", 2).With("datum", new DateOnly(2027, 5, 3));

        var merged = supplied.Over(new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = "FASTSTALLD", ["godkandAv"] = "Driftchef" });

        merged.ShouldBe(
            new Dictionary<string, string> { ["status"] = "UTKAST", ["version"] = "2", ["datum"] = "2027-05-03", ["godkandAv"] = "Driftchef" },
            ignoreOrder: true);
    }

    [Fact]
    public void An_answer_that_the_register_does_not_have_leaves_the_field_to_be_typed() =>
        new SuppliedEvidence("Profiles", "/").With("version", (int?)null).With("datum", (DateOnly?)null).With("status", " ").With("klart", (bool?)null).Values.ShouldBeEmpty();

    [Fact]
    public void An_empty_list_is_an_answer() => new SuppliedEvidence("Profiles", "/").With("skallkrav", []).Values["skallkrav"].ShouldBe("[]");

    [Fact]
    public async Task Fields_that_the_form_does_not_have_are_dropped()
    {
        var registers = new EvidenceRegisters([new Register("PLAN-06")], Catalogue);

        var supplied = await registers.FindAsync(null!, Catalogue["PLAN-06"], new EvidenceQuestion("PLAN-06", Guid.NewGuid(), Guid.NewGuid()), default);

        supplied!.Values.Keys.ShouldBe(["status"]);
        (await registers.FindAsync(null!, Catalogue["PLAN-05"], new EvidenceQuestion("PLAN-05", Guid.NewGuid(), Guid.NewGuid()), default)).ShouldBeNull();
    }

    [Fact]
    public async Task Values_that_the_form_would_refuse_are_left_to_be_typed()
    {
        var registers = new EvidenceRegisters([new Register("PLAN-06") { SaysMore = answer => answer.With("version", -1).With("skallkrav", [new string('k', 4_001)]).With("datum", "12 januari") }], Catalogue);

        var supplied = await registers.FindAsync(null!, Catalogue["PLAN-06"], new EvidenceQuestion("PLAN-06", Guid.NewGuid(), Guid.NewGuid()), default);

        supplied!.Values.Keys.ShouldBe(["status"]);
    }

    [Fact]
    public void Two_registers_for_one_item_or_one_for_none_are_refused_at_the_start()
    {
        Should.Throw<ArgumentException>(() => new EvidenceRegisters([new Register("PLAN-06"), new Register("PLAN-06")], Catalogue)).Message.ShouldContain("PLAN-06");
        Should.Throw<ArgumentException>(() => new EvidenceRegisters([new Register("PLAN-99")], Catalogue)).Message.ShouldContain("PLAN-99");
    }

    private sealed class Register(string item) : IRegisterEvidence
    {
        public IReadOnlyList<string> ItemCodes => [item];

        public Func<SuppliedEvidence, SuppliedEvidence> SaysMore { get; init; } = answer => answer;

        public Task<SuppliedEvidence?> FindAsync(JobbsparDbContext db, EvidenceQuestion question, CancellationToken cancellationToken) =>
            Task.FromResult<SuppliedEvidence?>(SaysMore(new SuppliedEvidence("Profiles", $"/jobbspar/{question.TrackId}/profiler").With("status", "UTKAST").With("okand", "x")));
    }
}
