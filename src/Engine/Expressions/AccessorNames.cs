using System.Text;

namespace Jobbspar.Engine.Expressions;

/// <summary>How Elsa spells a variable or an activity in the name of a function: <c>order_total</c> becomes <c>getOrderTotal</c>.</summary>
internal static class AccessorNames
{
    /// <summary>Every word begins with a capital; underscores and spaces between words are left out.</summary>
    public static string Of(string name)
    {
        var spelled = new StringBuilder(name.Length);
        var begins = true;
        foreach (var letter in name)
        {
            if (letter is '_' or ' ')
            {
                begins = true;
            }
            else
            {
                spelled.Append(begins ? char.ToUpperInvariant(letter) : letter);
                begins = false;
            }
        }

        return spelled.ToString();
    }

    /// <summary>True where a function's name means this variable or activity.</summary>
    public static bool Means(string accessor, string name) =>
        string.Equals(accessor, name, StringComparison.OrdinalIgnoreCase)
        || (name.AsSpan().IndexOfAny('_', ' ') >= 0 && string.Equals(accessor, Of(name), StringComparison.OrdinalIgnoreCase));
}
