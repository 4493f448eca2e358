namespace Jobbspar.EndToEnd.Tests.Running;

/// <summary>A user of the example municipality.</summary>
internal sealed record DemoUser(string UserName, string Name)
{
    public static DemoUser Anna { get; } = new("anna.berg", "Anna Berg");

    public static DemoUser Yusuf { get; } = new("yusuf.demir", "Yusuf Demir");

    public static DemoUser Maria { get; } = new("maria.lindqvist", "Maria Lindqvist");

    public static DemoUser Birgitta { get; } = new("birgitta.strom", "Birgitta Ström");

    public static DemoUser Administrator { get; } = new("adam.norberg", "Adam Norberg");
}
