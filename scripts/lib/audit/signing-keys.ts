import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKey, type Key } from 'openpgp';

/**
 * Fingerprints of the keys with which GitHub signs the commits that it makes itself (`<server>/web-flow.gpg`). GitHub
 * publishes the file alone, without fingerprints; they are as distributions and release notes of others pin them, and
 * were held against commits of public repositories from 2024 to 2026.
 */
const GITHUB_KEYS: readonly string[] = [
  // Since 16 January 2024.
  '968479a1aff927e37d1a566bb5690eeebb952194',
  // Until then, when it expired; what it signed before holds.
  '5de3e0509c47ea3cf04a42d34aee18f83afdeb23',
];

/** The keys of a look: those accepted, and the fingerprints of others that stood beside them. */
export interface SigningKeys {
  readonly accepted: readonly Key[];
  readonly refused: readonly string[];
}

/** Fingerprints as people write them, with or without blanks, in either case; `undefined` for what is none. */
export function fingerprintOf(text: string): string | undefined {
  const plain = text.replaceAll(/[\s:]/gu, '').toLowerCase();
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(plain) ? plain : undefined;
}

/**
 * The public keys in files, or in all files of a folder, that have one of the fingerprints; where none is asked for,
 * one of GitHub's own. Throws where a file cannot be read; a text that is no key is passed over.
 */
export async function signingKeys(
  files: readonly string[],
  fingerprints: readonly string[] = GITHUB_KEYS,
): Promise<SigningKeys> {
  const accepted: Key[] = [];
  const refused: string[] = [];
  for (const file of files) {
    for (const [armoredKey] of readFileSync(file, 'utf8').matchAll(BLOCK)) {
      const key = await readKey({ armoredKey }).catch(() => undefined);
      if (key === undefined) continue;
      if (fingerprints.includes(key.getFingerprint())) accepted.push(key);
      else refused.push(key.getFingerprint());
    }
  }
  return { accepted, refused };
}

// A download of several keys holds a block for each.
const BLOCK = /-----BEGIN PGP PUBLIC KEY BLOCK-----[^]*?-----END PGP PUBLIC KEY BLOCK-----/gu;

/** The files of a folder of keys, in the order of their names; none where there is no such folder. */
export function keyFiles(folder: string): readonly string[] {
  try {
    const found = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    return found.map(({ name }) => join(folder, name)).sort();
  } catch {
    return [];
  }
}
