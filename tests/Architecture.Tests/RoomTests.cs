using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Jobbspar.Architecture.Tests;

/// <summary>Which project may use which, and what each must never know of.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["Engine"] = [],
        ["Workflows"] = ["Engine"],
        ["Activities"] = ["Engine", "Workflows"],
        ["Host"] = ["Engine", "Workflows", "Activities"],
    };

    /// <summary>Namespaces that a room never mentions. What stands after an exclamation mark is allowed all the same.</summary>
    private static readonly Dictionary<string, string[]> NeverMentions = new(StringComparer.Ordinal)
    {
        ["Engine"] =
        [
            "Jobbspar.Workflows", "Jobbspar.Activities", "Jobbspar.Host", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore",
            "Microsoft.Data", "Npgsql", "Quartz", "MassTransit", "RabbitMQ", "System.Net", "System.Data",
        ],
        ["Workflows"] =
        [
            "Jobbspar.Activities", "Jobbspar.Host", "Microsoft.AspNetCore", "!Microsoft.AspNetCore.Identity",
            "Quartz", "MassTransit", "RabbitMQ", "Radzen", "System.Net.Http", "System.Net.Mail",
        ],
        ["Activities"] =
        [
            "Jobbspar.Host", "Jobbspar.Workflows.Persistence", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data",
            "Npgsql", "Quartz", "MassTransit", "RabbitMQ", "Radzen", "System.Net", "System.Data",
        ],
    };

    public static TheoryData<string> Rooms => [.. MayReference.Keys];

    public static TheoryData<string> InnerRooms => [.. NeverMentions.Keys];

    [Fact]
    public void Src_HasTheRoomsOfTheArchitecture_AndNoOther() =>
        Directory.EnumerateDirectories(Repository.PathOf("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(MayReference.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Project_ReferencesOnlyRoomsAboveIt(string room)
    {
        var references = XDocument.Load(Repository.PathOf($"src/{room}/Jobbspar.{room}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value).Replace("Jobbspar.", "", StringComparison.Ordinal));

        references.Except(MayReference[room], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(InnerRooms))]
    public void Room_NeverMentionsWhatItMustNotKnow(string room)
    {
        var forbidden = NeverMentions[room].Where(name => name[0] != '!').Select(Regex.Escape);
        var allowed = NeverMentions[room].Where(name => name[0] == '!').Select(name => Regex.Escape(name[1..])).ToList();
        var exception = allowed.Count == 0 ? "" : $@"(?!(?:{string.Join('|', allowed)})\b)";
        var pattern = new Regex($@"(?<![\w.]){exception}(?:{string.Join('|', forbidden)})\b", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

        Repository.Sources($"src/{room}").SelectMany(source => source.Matches(pattern)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Jobbspar.Engine", "Microsoft.EntityFrameworkCore|Microsoft.AspNetCore|Quartz|MassTransit|RabbitMQ|Npgsql|Jobbspar|System.Net.Http")]
    [InlineData("Jobbspar.Workflows", "Jobbspar.Activities|jobbspar|Quartz|MassTransit|RabbitMQ|Radzen|System.Net.Http|System.Net.Mail|Microsoft.AspNetCore.Http|Microsoft.AspNetCore.Mvc|Microsoft.AspNetCore.Components")]
    [InlineData("Jobbspar.Activities", "jobbspar|Microsoft.EntityFrameworkCore|Microsoft.AspNetCore|Quartz|MassTransit|RabbitMQ|Npgsql|Radzen|System.Net.Http")]
    public void BuiltAssembly_ReferencesNothingOfTheOuterWorld(string assembly, string forbidden)
    {
        var starts = forbidden.Split('|');

        Assembly.Load(assembly).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => starts.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Product_NeverReferencesATestProject() =>
        Repository.Files("src", ".csproj").Where(path => Repository.Read(path).Contains("/tests/", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        var solution = Repository.Read("Jobbspar.sln").Replace('\\', '/');

        Repository.Files(".", ".csproj").Select(path => path.Replace("./", "", StringComparison.Ordinal))
            .Where(path => !solution.Contains(path, StringComparison.Ordinal))
            .ShouldBeEmpty();
    }
}
