// Plain JavaScript: runs before anything is installed, on the oldest Node that starts a command.

/** What works on the software itself; every other command needs only what runs it. */
const FOR_DEVELOPERS = new Set([
  'test',
  'screenshot',
  'pictures',
  'sites',
  'bench',
  'mutate',
  'fuzz',
  'lint',
  'format',
  'github-slice',
  'changeset',
]);

/**
 * Whether a command needs what is installed for those who work on the software, too.
 * @param {string} name
 */
export function isForDevelopers(name) {
  return FOR_DEVELOPERS.has(name);
}

/**
 * Whether there are packages that only those need who work on the software.
 * @param {string | undefined} installedText node_modules/.package-lock.json
 */
export function hasDevPackages(installedText) {
  return (
    installedText !== undefined && [...packagesOf(installedText).values()].some(({ dev }) => dev === true)
  );
}

/**
 * Whether what npm says it installed is what the lock file asks for.
 * Optional packages may be absent: npm leaves out those of other platforms.
 * @param {string} lockText package-lock.json
 * @param {string | undefined} installedText node_modules/.package-lock.json, absent before or during an install
 * @param {boolean} withDev whether what only developers need must be there; it may be in any case
 * @returns {'held' | 'missing' | 'differs'}
 */
export function installedState(lockText, installedText, withDev) {
  if (installedText === undefined) return 'missing';
  const wanted = packagesOf(lockText);
  const installed = packagesOf(installedText);
  for (const [path, want] of wanted) {
    const have = installed.get(path);
    const mayBeAbsent =
      want.optional === true || want.devOptional === true || (want.dev === true && !withDev);
    if (have ? !same(want, have) : !mayBeAbsent) return 'differs';
  }
  return [...installed.keys()].every((path) => wanted.has(path)) ? 'held' : 'differs';
}

/**
 * @typedef {{ version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked
 * @param {string} text
 * @returns {Map<string, Locked>}
 */
function packagesOf(text) {
  const lock = /** @type {{ packages?: Record<string, Locked> }} */ (JSON.parse(text));
  return new Map(Object.entries(lock.packages ?? {}).filter(([path]) => path !== ''));
}

/**
 * @param {Locked} a
 * @param {Locked} b
 */
function same(a, b) {
  return a.version === b.version && a.integrity === b.integrity;
}
