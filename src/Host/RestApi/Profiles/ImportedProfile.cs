namespace Jobbspar.Host.RestApi.Profiles;

/// <summary>A national profile that was taken in.</summary>
/// <param name="Id">Key of the version that counts; the one before where the file says nothing new.</param>
internal sealed record ImportedProfile(Guid Id);
