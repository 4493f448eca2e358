namespace Jobbspar.Host.ElsaApi;

/// <summary>A request that cannot be carried out as it is; its answer tells why.</summary>
internal sealed class ElsaFault(ElsaError error) : Exception(error.Message)
{
    /// <summary>400 with one sentence.</summary>
    public ElsaFault(string message)
        : this(ElsaError.Of(StatusCodes.Status400BadRequest, message))
    {
    }

    public ElsaError Error { get; } = error;
}
