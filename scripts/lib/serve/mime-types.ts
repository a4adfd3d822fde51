import { lookup } from 'mrmime';

/** Types of files that are text. */
const TEXT = /^text\/|[/+](?:json|xml)$/;

/** Media type of a file name's ending (with its dot, any case), of text with its charset; a download when unknown. */
export function mimeTypeOf(ending: string): string {
  const type = lookup(ending) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
