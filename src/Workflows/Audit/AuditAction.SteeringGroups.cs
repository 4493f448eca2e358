namespace Jobbspar.Workflows.Audit;

/// <summary>What happens to steering groups (ADR 100).</summary>
public static partial class AuditAction
{
    /// <summary>A steering group was made. Arguments: <c>name</c>.</summary>
    public const string SteeringGroupAdded = "STYRGRUPP_SKAPAD";

    /// <summary>Its name, or what it answers for, was changed. Arguments as above.</summary>
    public const string SteeringGroupChanged = "STYRGRUPP_ANDRAD";

    /// <summary>It answers for tracks that belong to none from now on. Arguments as above.</summary>
    public const string SteeringGroupMadeDefault = "STYRGRUPP_FORVALD";

    /// <summary>It was removed. Arguments as above.</summary>
    public const string SteeringGroupRemoved = "STYRGRUPP_BORTTAGEN";

    /// <summary>Somebody was put into it, or what is said of her was changed. Arguments: <c>name</c> of the group, <c>user</c>.</summary>
    public const string SteeringGroupMemberSaved = "STYRGRUPPSMEDLEM_SPARAD";

    /// <summary>Somebody was taken out of it. Arguments as above.</summary>
    public const string SteeringGroupMemberRemoved = "STYRGRUPPSMEDLEM_BORTTAGEN";

    /// <summary>A track was given to a steering group. Arguments: <c>name</c> of the group.</summary>
    public const string TrackGivenToSteeringGroup = "SPAR_TILL_STYRGRUPP";
}
