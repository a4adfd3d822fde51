/**
 * What a column of an office's own ledger in Excel may be: a field of the matter, what its unit says of it, or what is
 * only written out (`state`, `light`, `deadline`) and never read back.
 */
export const SHEET_FIELDS = [
  'id',
  'no',
  'title',
  'requirement',
  'kind',
  'source',
  'class',
  'lead',
  'assists',
  'leadOfficial',
  'printed',
  'handedOver',
  'handedOverPaper',
  'due',
  'tags',
  'campaign',
  'background',
  'progress',
  'problem',
  'done',
  'serial',
  'deadline',
  'state',
  'light',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];
