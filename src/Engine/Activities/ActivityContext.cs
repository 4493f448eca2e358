using Jobbspar.Engine.Execution;

namespace Jobbspar.Engine.Activities;

/// <summary>What an activity may see and do while it runs. Valid only during the call it was handed to.</summary>
public abstract class ActivityContext
{
    /// <summary>Instance.</summary>
    public abstract Guid InstanceId { get; }

    /// <summary>Correlation id.</summary>
    public abstract string? CorrelationId { get; }

    /// <summary>Id of the activity in the definition.</summary>
    public abstract string ActivityId { get; }

    /// <summary>Number of this execution within the instance.</summary>
    public abstract int ExecutionId { get; }

    /// <summary>The engine's clock, UTC; the same instant throughout a burst.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Evaluates an input and converts it. An input that is not set gives the descriptor's default, else <c>default</c>.</summary>
    /// <exception cref="InputException">The expression failed or its value cannot be converted; becomes an incident.</exception>
    public abstract T? Input<T>(string name);

    /// <summary>Sets an output; a variable that it is bound to follows.</summary>
    public abstract void Output(string name, object? value);

    /// <summary>Reads a variable by name, innermost scope first; null where it is not set.</summary>
    public abstract object? Variable(string name);

    /// <summary>Sets a variable by name, innermost scope that declares it.</summary>
    public abstract void SetVariable(string name, object? value);

    /// <summary>A workflow input, or null.</summary>
    public abstract object? WorkflowInput(string name);

    /// <summary>Reads what this execution remembered under a key; null where nothing.</summary>
    public abstract object? Recall(string key);

    /// <summary>Remembers a JSON-like value for this execution until it ends.</summary>
    public abstract void Remember(string key, object? value);

    /// <summary>Ends this execution, with its remaining bookmarks and children, and goes on along the outcome's connections.</summary>
    public abstract void Complete(string outcome = "Done");

    /// <summary>Makes a place to wait.</summary>
    /// <returns>The bookmark's id.</returns>
    public abstract Guid Wait(BookmarkRequest request);

    /// <summary>Removes one of this execution's bookmarks.</summary>
    public abstract void Forget(Guid bookmarkId);

    /// <summary>Asks for something outside the engine.</summary>
    public abstract void Emit(IEffect effect);

    /// <summary>Resumes, later in the same burst, what waits in this instance for an event of this name (<c>Elsa.Event</c> bookmarks).</summary>
    public abstract void Publish(string eventName, object? payload = null);

    /// <summary>Starts the activity in an embedded port (e.g. <c>Body</c>) as a child.</summary>
    /// <returns>False where the port is empty.</returns>
    public abstract bool RunPort(string port);
}
