import { lookup } from 'mrmime';

/** Types of files that are text. */
const TEXT = /^text\/|[/+](?:json|xml)$/;

/** The type of a workbook, which the list of types leaves out. */
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Media type of a file name's ending (with its dot, any case), of text with its charset; a download when unknown. */
export function mimeTypeOf(ending: string): string {
  const type = lookup(ending) ?? (ending.toLowerCase() === '.xlsx' ? WORKBOOK : 'application/octet-stream');
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
