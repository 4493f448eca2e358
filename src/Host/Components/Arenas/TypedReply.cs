using Jobbspar.Workflows.Arenas;
using Jobbspar.Workflows.Codes;

namespace Jobbspar.Host.Components.Arenas;

/// <summary>An employer that was approached with a package, as typed.</summary>
internal sealed class TypedReply
{
    /// <summary>Name.</summary>
    public string Employer { get; set; } = "";

    /// <summary>Code of the answer.</summary>
    public string Answer { get; set; } = PackageAnswer.None.Code();

    /// <summary>Note.</summary>
    public string Note { get; set; } = "";

    public static TypedReply Of(PackageReply reply) => new() { Employer = reply.Employer, Answer = reply.Answer.Code(), Note = reply.Note ?? "" };

    public NewLaunch.Reply Given() => new(Employer, CodeTable<PackageAnswer>.TryParse(Answer, out var answer) ? answer : PackageAnswer.None, Note);
}
