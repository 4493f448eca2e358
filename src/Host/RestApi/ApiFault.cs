namespace Jobbspar.Host.RestApi;

/// <summary>A request that cannot be carried out as it is; its answer tells why.</summary>
internal sealed class ApiFault(ApiProblem problem) : Exception(problem.Detail)
{
    public ApiProblem Problem { get; } = problem;
}
