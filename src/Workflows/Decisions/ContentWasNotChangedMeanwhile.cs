namespace Jobbspar.Workflows.Decisions;

/// <summary>Content that is replaced as a whole is as it was when the form was filled from it: nobody writes over what she has not seen.</summary>
internal static class ContentWasNotChangedMeanwhile
{
    /// <summary>Compares the versions.</summary>
    /// <param name="what">What is replaced: the end of the rule's name, so that its sentence says what was changed.</param>
    /// <param name="shown">Version that was shown, 0 where there was nothing yet; null where the caller has seen none, as when a file is taken in.</param>
    /// <param name="stored">Version that is stored, 0 where there is nothing.</param>
    public static Refusal? Check(ReplacedContent what, int? shown, int stored) =>
        shown is null || shown == stored ? null : new() { Rule = $"{nameof(ContentWasNotChangedMeanwhile)}.{what}" };
}
