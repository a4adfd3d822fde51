import type { Buffer } from 'node:buffer';

/** How many sheets a PDF of the browser has. */
export function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}
