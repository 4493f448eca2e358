using Jobbspar.Workflows.Codes;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Jobbspar.Workflows.Persistence.Mapping;

/// <summary>Stores an enumeration member as its code.</summary>
internal sealed class CodeConverter<T>() : ValueConverter<T, string>(value => CodeTable<T>.Code(value), code => CodeTable<T>.Parse(code))
    where T : struct, Enum;
