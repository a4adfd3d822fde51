/** A value without what is not there: members without a value and lists without entries are left out, at every depth. */
export function plain<T extends object>(value: T): T {
  // The same members, but for those that may be missing.
  return pruned(value) as T;
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => pruned(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
      member === undefined || (Array.isArray(member) && member.length === 0) ? [] : [[name, pruned(member)]],
    ),
  );
}
