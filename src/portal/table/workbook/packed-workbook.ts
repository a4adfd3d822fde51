import { unzipSync, Zip, ZipDeflate } from 'fflate';

/** A part of a workbook: its path in it, and its XML in one piece or in many. */
export type WorkbookPart = readonly [path: string, xml: Iterable<string>];

/** The parts of what the library wrote. When it was last changed is no fact of the record, and goes. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      decoder.decode(part).replace(/<dcterms:modified [^>]*>[^<]*<\/dcterms:modified>/, ''),
    ]),
  );
}

/**
 * Parts as a workbook: the same bytes on every machine, where the library asks the machine to compress, and versions of
 * that differ. Of a part in pieces, only what is compressed is held.
 */
export function packedWorkbook(parts: Iterable<WorkbookPart>): Uint8Array<ArrayBuffer> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    packed.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const [path, xml] of parts) {
    const file = new ZipDeflate(path, { level: LEVEL, mem: TABLE });
    // The first day that the format knows, by its local parts: these are what is written.
    file.mtime = new Date(1980, 0, 1);
    zip.add(file);
    for (const piece of inPieces(xml)) file.push(encoder.encode(piece));
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(packed);
}

/** Takes two thirds of the time of the usual 6, and a seventh more room. */
const LEVEL = 4;
/** The smallest table of what was seen: it is made for each part, a larger one takes longer to make than a short part to compress, and serves a long one no better. */
const TABLE = 0;
/** In characters: what is compressed at once. */
const PIECE = 2 ** 16;

function* inPieces(texts: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
