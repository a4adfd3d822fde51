import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A value as one text: keys in code-unit order, no blanks, nothing for what is not there. Equal values give equal texts on every machine. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalText(member)}`);
    return `{${members.join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A record with the digest of everything in it. */
export function sealed<T extends object>(content: T): T & { readonly digest: string } {
  return { ...content, digest: digestOf(canonicalText(content)) };
}

/** Whether a sealed record still is what was sealed. */
export function isSealed({ digest, ...content }: { readonly digest: string }): boolean {
  return digestOf(canonicalText(content)) === digest;
}
