using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Jobbspar.Workflows.Retention;

/// <summary>What happens to the rows of one table that are about participants.</summary>
internal sealed record PersonalTable
{
    /// <summary>Kind of row.</summary>
    public required Type Entity { get; init; }

    /// <summary>Their rows.</summary>
    public required Func<PeopleInHand, CancellationToken, Task<IReadOnlyList<object>>> Read { get; init; }

    /// <summary>Takes identity and free texts out (AVIDENTIFIERA); answers how many rows it touched.</summary>
    public required Func<PeopleInHand, CancellationToken, Task<int>> Pseudonymise { get; init; }

    /// <summary>Takes the rows away (GALLRA), or what ties them to a participant where they are another's; answers how many.</summary>
    public required Func<PeopleInHand, CancellationToken, Task<int>> Destroy { get; init; }

    /// <summary>Rows that go when the records are destroyed, and lose their texts when they are pseudonymised; where nothing is emptied there is no text in them.</summary>
    public static PersonalTable Of<T>(Func<PeopleInHand, IQueryable<T>> rows, Action<UpdateSettersBuilder<T>>? emptied = null)
        where T : class => new()
    {
        Entity = typeof(T),
        Read = ReadOf(rows),
        Pseudonymise = emptied is null ? Nothing : (people, token) => rows(people).ExecuteUpdateAsync(emptied, token),
        Destroy = (people, token) => rows(people).ExecuteDeleteAsync(token),
    };

    /// <summary>Rows that identify, and go in both cases.</summary>
    public static PersonalTable Identifying<T>(Func<PeopleInHand, IQueryable<T>> rows)
        where T : class => Of(rows) with { Pseudonymise = (people, token) => rows(people).ExecuteDeleteAsync(token) };

    /// <summary>Rows of another book that only name a task: they stay, and lose it when it goes.</summary>
    public static PersonalTable Untied<T>(Func<PeopleInHand, IQueryable<T>> rows, Action<UpdateSettersBuilder<T>> untied)
        where T : class => Of(rows) with { Destroy = (people, token) => rows(people).ExecuteUpdateAsync(untied, token) };

    /// <summary>Rows that hang from such a book and name nobody.</summary>
    public static PersonalTable Untouched<T>()
        where T : class => new() { Entity = typeof(T), Read = (_, _) => Task.FromResult<IReadOnlyList<object>>([]), Pseudonymise = Nothing, Destroy = Nothing };

    private static Task<int> Nothing(PeopleInHand people, CancellationToken cancellationToken) => Task.FromResult(0);

    private static Func<PeopleInHand, CancellationToken, Task<IReadOnlyList<object>>> ReadOf<T>(Func<PeopleInHand, IQueryable<T>> rows)
        where T : class => async (people, token) => [.. await rows(people).AsNoTracking().ToListAsync(token)];
}
