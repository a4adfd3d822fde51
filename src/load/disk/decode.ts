import { isUtf8, Buffer } from 'node:buffer';
import type { Fault } from '../fault/fault.ts';
import { LIMITS } from '../fault/limits.ts';

/** A file as text. `text` serves for places even when the file is not readable as a record. */
export interface Decoded {
  readonly text: string;
  readonly readable: boolean;
  readonly faults: readonly Fault[];
}

/**
 * Bytes to text: UTF-8 alone. A byte order mark is taken off and, like CR LF, told
 * as a reminder, since the record can be read all the same. `bytes` may be one
 * longer than the limit, which says that the file is too large.
 */
export function decode(bytes: Buffer, limit: number = LIMITS.fileBytes): Decoded {
  if (bytes.length > limit) return unreadable('file-too-large', { limit: String(limit / 1024) });
  const wide = utf16(bytes);
  if (wide !== undefined) return unreadable('file-encoding', { guess: wide });
  const nul = bytes.indexOf(0);
  if (nul >= 0) return unreadable('file-binary', {}, bytes.toString('utf8', 0, nul));
  if (!isUtf8(bytes)) return unreadable('file-encoding', { guess: legacy(bytes) }, validStart(bytes));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.toString('utf8', 3) : bytes.toString('utf8');
  const faults: Fault[] = [];
  if (marked) faults.push({ code: 'file-bom', offset: 0, severity: 'reminder' });
  const cr = text.indexOf('\r');
  if (cr >= 0) faults.push({ code: 'file-crlf', offset: cr, severity: 'reminder' });
  return { text, readable: true, faults };
}

function unreadable(code: string, params: Record<string, string>, before = ''): Decoded {
  return { text: before, readable: false, faults: [{ code, offset: before.length, params }] };
}

function utf16(bytes: Buffer): string | undefined {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return little || big ? 'UTF-16' : undefined;
}

// Chinese text saved as "ANSI" is GBK; what decodes as its superset without fault most likely is it.
function legacy(bytes: Buffer): string {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GBK';
  } catch {
    return '';
  }
}

/** The text up to the first byte that is not UTF-8. */
function validStart(bytes: Buffer): string {
  const lenient = bytes.toString('utf8');
  let at = lenient.indexOf('\uFFFD');
  let byte = Buffer.byteLength(lenient.slice(0, at));
  while (at >= 0 && bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd) {
    const next = lenient.indexOf('\uFFFD', at + 1);
    byte += Buffer.byteLength(lenient.slice(at, next));
    at = next;
  }
  return at < 0 ? '' : lenient.slice(0, at);
}
