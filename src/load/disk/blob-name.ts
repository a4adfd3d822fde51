import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Decoded } from './decode.ts';

/** Whether Git calls a file's bytes so, by SHA-1 or by SHA-256: asked of a record only where a receipt names one. */
export function isBlobOf({ text, faults }: Pick<Decoded, 'text' | 'faults'>, name: string): boolean {
  const written = faults.some(({ code }) => code === 'file-bom') ? `\uFEFF${text}` : text;
  const object = `blob ${String(Buffer.byteLength(written))}\0${written}`;
  return name === hash(name.length === SHA1_LENGTH ? 'sha1' : 'sha256', object);
}

const SHA1_LENGTH = 40;
