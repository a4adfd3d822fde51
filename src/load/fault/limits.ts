/** How much is read before the record is refused: a ledger of text stays far below, hostile input does not. */
export const LIMITS = {
  /** Bytes of one file that people write. */
  fileBytes: 256 * 1024,
  /** Bytes of one file that a command writes: a frozen month of a large office. */
  writtenBytes: 8 * 1024 * 1024,
  /** Levels of nesting inside one file. */
  depth: 20,
  /** Files below one data root. */
  files: 200_000,
  /** Problems told of one file; the rest is counted in one line. */
  problemsPerFile: 60,
} as const;
