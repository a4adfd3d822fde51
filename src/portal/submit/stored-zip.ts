/** A file of an archive: its place, slashes between the folders, and what it holds. */
export interface StoredFile {
  readonly path: string;
  readonly text: string;
}

/**
 * An archive (.zip) of a few small texts, as they are: to press them would take a page more script than they have
 * bytes. Paths are UTF-8; the day is the first that the format knows, since when they were packed says nothing of them.
 */
export function storedZip(files: readonly StoredFile[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const listed: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const { path, text } of files) {
    const name = encoder.encode(path);
    const bytes = encoder.encode(text);
    // Needed version 2.0, names in UTF-8, stored, no time, 1980-01-01; checksum, size twice, length of the name, nothing more.
    const about = [short(20), short(0x0800), short(0), short(0), short(0x0021)];
    const size = [
      long(checksum(bytes)),
      long(bytes.length),
      long(bytes.length),
      short(name.length),
      short(0),
    ];
    const entry = joined([long(0x04034b50), ...about, ...size, name, bytes]);
    parts.push(entry);
    listed.push(
      joined([
        long(0x02014b50),
        short(20),
        ...about,
        ...size,
        short(0),
        short(0),
        short(0),
        long(0),
        long(at),
        name,
      ]),
    );
    at += entry.length;
  }
  const list = joined(listed);
  const count = [short(files.length), short(files.length)];
  const end = joined([long(0x06054b50), short(0), short(0), ...count, long(list.length), long(at), short(0)]);
  return joined([...parts, list, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function short(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function long(value: number): Uint8Array {
  return joined([short(value & 0xffff), short(value >>> 16)]);
}

/** CRC-32, as the format asks. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
