using Jobbspar.Workflows.LettersOfIntent;

namespace Jobbspar.Workflows.Rounds;

/// <summary>What a party of a letter of intent undertakes.</summary>
/// <param name="Path">Where it stands in the file.</param>
/// <param name="Party">Kind of party; the letter knows its organisation.</param>
/// <param name="Line">The commitment.</param>
/// <param name="Status">Code of <see cref="CommitmentStatus"/>: how it went; null where nobody has looked.</param>
internal sealed record ImportedCommitment(string Path, LetterPartyKind Party, CommitmentLine Line, string? Status);
