/** A mapping of a record that is being read. */
export type Mapping = Record<string, unknown>;

/** A member by its keys, one within the other; undefined where there is none. */
export function memberOf(value: Mapping, keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, key) : undefined;
  return found;
}

/** Whether a member could be set: nothing stood there yet, or it may be written over. */
export function setIn(value: Mapping, keys: readonly string[], member: unknown, over = false): boolean {
  let at = value;
  for (const key of keys.slice(0, -1)) {
    const below = at[key];
    if (isMapping(below)) at = below;
    else at = at[key] = {};
  }
  const last = keys.at(-1) ?? '';
  if (!over && at[last] !== undefined) return false;
  at[last] = member;
  return true;
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
