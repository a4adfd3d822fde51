import { createMessage, enums, readSignature, verify, type Key } from 'openpgp';
import type { CommitObject } from './commit-object.ts';

/** Why a commit is not known to be signed by an accepted key. */
export type Unsigned =
  /** It bears no signature. */
  | { readonly why: 'none' }
  /** What it bears is no OpenPGP signature of a text: one by SSH or X.509, or broken. */
  | { readonly why: 'other' }
  /** By a key that is not accepted; its id in hexadecimal. */
  | { readonly why: 'key'; readonly key: string }
  /** Made when the key was not yet, or no longer, valid. */
  | { readonly why: 'expired'; readonly key: string }
  /** It does not fit what the commit says. */
  | { readonly why: 'broken'; readonly key: string };

/** The key that signed a commit, valid when it did; else why there is none. */
export async function commitSigner(
  { signature: armored, signed }: CommitObject,
  keys: readonly Key[],
): Promise<Key | Unsigned> {
  if (armored === undefined) return { why: 'none' };
  const signature = await readSignature({ armoredSignature: armored }).catch(() => undefined);
  const [packet, ...more] = signature?.packets ?? [];
  if (signature === undefined || packet === undefined || more.length > 0) return { why: 'other' };
  if (packet.signatureType !== enums.signature.binary) return { why: 'other' };
  const key = packet.issuerKeyID.toHex();
  const signer = keys.find((one) => one.getKeys(packet.issuerKeyID).length > 0);
  if (signer === undefined) return { why: 'key', key };
  const message = await createMessage({ binary: signed });
  // Whether the key was valid is asked as of the signature, not as of the clock of this machine.
  const asked = { message, signature, verificationKeys: signer, format: 'binary', date: null } as const;
  try {
    const { signatures } = await verify(asked);
    if (await signatures[0]?.verified) return signer;
    return { why: 'broken', key };
  } catch {
    const { created } = packet;
    const valid = created !== null && (await isValidAt(signer, packet.issuerKeyID, created));
    return { why: valid ? 'broken' : 'expired', key };
  }
}

async function isValidAt(key: Key, id: Parameters<Key['getSigningKey']>[0], moment: Date): Promise<boolean> {
  return key.getSigningKey(id, moment).then(
    () => true,
    () => false,
  );
}

/**
 * Whether a commit is one that GitHub made for a workflow: the actions' bot its author, committed under the address of
 * the key that signed it, if that is known. On a server of one's own the bot has another number, and both addresses
 * are that server's.
 */
export function isByCounter({ author, committer }: CommitObject, signer: Key | undefined): boolean {
  const [, id, host] = BOT.exec(author.email) ?? [];
  if (author.name !== 'github-actions[bot]' || host === undefined) return false;
  if (host === 'github.com' && (id !== '41898282' || committer.email !== 'noreply@github.com')) return false;
  return signer === undefined || signer.users.some(({ userID }) => userID?.email === committer.email);
}

const BOT = /^(\d+)\+github-actions\[bot\]@users\.noreply\.([a-z0-9.-]+)$/u;
