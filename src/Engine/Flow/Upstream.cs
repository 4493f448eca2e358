using System.Collections;
using Jobbspar.Engine.Graph;

namespace Jobbspar.Engine.Flow;

/// <summary>The activities of one flowchart that lie upstream of one of them.</summary>
internal sealed class Upstream(int size)
{
    private readonly BitArray members = new(size);

    /// <summary>True where the activity was not among them yet.</summary>
    public bool Add(ActivityNode node)
    {
        if (members[node.PositionInParent])
        {
            return false;
        }

        members[node.PositionInParent] = true;
        return true;
    }

    public bool Contains(ActivityNode node) => members[node.PositionInParent];
}
