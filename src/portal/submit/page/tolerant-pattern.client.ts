const LOOKBEHIND = /\(\?<[=!]/;

/**
 * A constructor of patterns for kernels before iOS 16.4, which know no lookbehind: such a pattern finds nothing there
 * instead of stopping every script that has one. What it would have found is found when the submission is checked.
 */
export function tolerantRegExp(native: RegExpConstructor): RegExpConstructor {
  return new Proxy(native, {
    apply: (target, _, [pattern, flags]: [string | RegExp, string?]) => made(target, pattern, flags),
    construct: (target, [pattern, flags]: [string | RegExp, string?]) => made(target, pattern, flags),
  });
}

function made(native: RegExpConstructor, pattern: string | RegExp, flags?: string): RegExp {
  try {
    return new native(pattern, flags);
  } catch (fault) {
    if (!LOOKBEHIND.test(String(pattern))) throw fault;
    return new native('(?!)', flags);
  }
}
