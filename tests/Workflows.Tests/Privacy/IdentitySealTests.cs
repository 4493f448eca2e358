using System.Security.Cryptography;
using Jobbspar.Workflows.Privacy;

namespace Jobbspar.Workflows.Tests.Privacy;

/// <summary>What is sealed opens only with its key, in its row and its column.</summary>
public sealed class IdentitySealTests
{
    private const string Number = "198507099805";
    private static readonly Guid Row = Guid.CreateVersion7();
    private readonly IdentityKey key = IdentityKey.Read(IdentityKey.New())!;

    private IdentitySeal Seal => new(new IdentityKeys([key]));

    [Fact]
    public void What_was_closed_opens_again_and_does_not_show_the_number()
    {
        var closed = Seal.Close(Row, "number", Number);

        closed.ShouldNotContain(Number);
        Seal.Open(Row, "number", closed).ShouldBe(Number);
        Seal.Close(Row, "number", Number).ShouldNotBe(closed, "the same number never looks the same twice");
    }

    [Fact]
    public void A_sealed_value_that_was_moved_or_changed_does_not_open()
    {
        var closed = Seal.Close(Row, "number", Number);

        Should.Throw<CryptographicException>(() => Seal.Open(Guid.CreateVersion7(), "number", closed));
        Should.Throw<CryptographicException>(() => Seal.Open(Row, "phone", closed));
        var box = Convert.FromBase64String(closed[9..]);
        box[^1] ^= 1;
        Should.Throw<CryptographicException>(() => Seal.Open(Row, "number", closed[..9] + Convert.ToBase64String(box)));
    }

    [Fact]
    public void Another_key_does_not_open_it_and_says_which_is_missing() =>
        Should.Throw<CryptographicException>(() => new IdentitySeal(new IdentityKeys([IdentityKey.Read(IdentityKey.New())!])).Open(Row, "number", Seal.Close(Row, "number", Number)))
            .Message.ShouldContain(key.Id);

    [Fact]
    public void After_a_change_of_keys_the_earlier_one_opens_and_the_new_one_seals()
    {
        var next = IdentityKey.Read(IdentityKey.New())!;
        var both = new IdentitySeal(new IdentityKeys([next, key]));
        var closed = Seal.Close(Row, "number", Number);

        both.Open(Row, "number", closed).ShouldBe(Number);
        var renewed = both.Renew(Row, "number", closed);
        IdentitySeal.KeyOf(renewed).ShouldBe(next.Id);
        new IdentitySeal(new IdentityKeys([next])).Open(Row, "number", renewed).ShouldBe(Number);
        both.Renew(Row, "number", renewed).ShouldBe(renewed);
        both.Hashes(Number).ShouldBe([both.Hash(Number), Seal.Hash(Number)]);
    }

    [Fact]
    public void Equal_numbers_have_equal_hashes_and_another_key_gives_another()
    {
        Seal.Hash(Number).ShouldBe(Seal.Hash(Number));
        Seal.Hash(Number).ShouldNotBe(Seal.Hash("191212121212"));
        new IdentitySeal(new IdentityKeys([IdentityKey.Read(IdentityKey.New())!])).Hash(Number).ShouldNotBe(Seal.Hash(Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("inte en nyckel")]
    [InlineData("c2hvcnQ=")]
    public void A_text_that_is_no_key_is_none(string text) => IdentityKeys.Read(text).ShouldBeNull();
}
