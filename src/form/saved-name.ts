import type { FormFacts } from './facts.ts';

/** Signs that every system keeps in the name of a file, and that chat programs pass on as they are: letters, Han characters, digits. */
const OTHERS = /[^\p{L}\p{N}\-（）]+/gu;
/** Han characters beyond the first plane come out of old packers and chat programs as two unknown signs. */
const BEYOND = /[\u{10000}-\u{10FFFF}]/gu;
/** Of each part, so that the whole with its folder stays far below what Windows 7 allows (260). */
const LONGEST = 30;

/** What records are called as one file, without its ending: `2026-11-27_澜浦区民防办_周报、月报`, said with what every system keeps. */
export function savedName(
  records: readonly { readonly value: object }[],
  { asOf, unit }: Pick<FormFacts, 'asOf' | 'unit'>,
  kind: string,
): string {
  const submitted: unknown = Object.getOwnPropertyDescriptor(records[0]?.value ?? {}, 'submitted')?.value;
  const day = (typeof submitted === 'string' ? submitted : asOf).slice(0, 10);
  return [day, unit.name, kind.replaceAll('、', '和')]
    .map(safe)
    .filter((part) => part !== '')
    .join('_');
}

function safe(part: string): string {
  return [...part.replaceAll(BEYOND, '').replaceAll(OTHERS, '')].slice(0, LONGEST).join('');
}
