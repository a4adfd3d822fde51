import { z } from 'zod';
import { isDay, isMonth } from '#days/day.ts';
import { isIsoWeek } from '#days/iso-week.ts';
import { isMoment } from '#days/moment.ts';
import { isFar } from '#days/reckoned.ts';
import { HIDDEN_CLASS } from '#text/hidden.ts';
import { isReservedName } from '#text/reserved-name.ts';

/**
 * The values that fields are made of. The `message` of an issue raised here is a
 * problem code (`SCALAR_CODES`), not a sentence: `…-format` is wrongly written,
 * `…-impossible` is well written but does not exist, `date-far` exists in a year in
 * which nobody counts. The words are wording's.
 */
export const SCALAR_CODES = [
  'day-format',
  'day-impossible',
  'moment-format',
  'moment-impossible',
  'month-format',
  'month-impossible',
  'week-format',
  'week-impossible',
  'date-far',
  'time-format',
  'id-format',
  'id-reserved',
  'text-empty',
  'text-long',
  'text-control',
  'decimal-format',
  'points-range',
  'share-range',
] as const;
export type ScalarCode = (typeof SCALAR_CODES)[number];

/** A real day, `YYYY-MM-DD`. */
export const Day = counted(/^\d{4}-\d{2}-\d{2}$/, isDay, 'day-format', 'day-impossible');

/** A real moment in the office's own zone, `YYYY-MM-DD HH:mm`, 00:00 … 23:59. */
export const Moment = counted(
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
  isMoment,
  'moment-format',
  'moment-impossible',
);

/** A real month, `YYYY-MM`. */
export const Month = counted(/^\d{4}-\d{2}$/, isMonth, 'month-format', 'month-impossible');

/** A real ISO week, `2026-W08`. */
export const IsoWeek = counted(/^\d{4}-W\d{2}$/, isIsoWeek, 'week-format', 'week-impossible');

/** A time of day, `HH:mm`, 00:00 … 23:59. */
export const TimeOfDay = written(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'time-format');

/** A web address, `http:` or `https:` alone: it becomes a link on a page, where `javascript:` would run. */
export const WebAddress = z.url({ protocol: /^https?$/ });

/** SHA-256 as 64 hexadecimal digits. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A stable identifier: lowercase ASCII letters, digits and hyphens, not beginning with a hyphen; it becomes the name of a file or a page, so it is none that Windows keeps for itself. */
export const Id = written(/^[a-z0-9][a-z0-9-]*$/, 'id-format')
  .max(80, code('id-format'))
  .refine((id) => !isReservedName(id), code('id-reserved'));

const SEEN = new RegExp(`^[^\\r${HIDDEN_CLASS}]*$`, 'u');

/**
 * Text for people, at most `max` characters, trimmed, not empty. Line breaks are
 * kept. What a reader cannot see is refused, a carriage return too.
 */
export function Text(max: number) {
  return z
    .string()
    .trim()
    .min(1, code('text-empty'))
    .max(max, code('text-long'))
    .regex(SEEN, code('text-control'));
}

/**
 * An exact decimal, as text (`'0.8'`) or as a plain YAML number. Text is taken up to
 * 15 digits on either side of the point, since exact arithmetic on a longer one has no
 * bound; a number up to 15 significant digits: as far as its shortest text is surely
 * what was typed. Read it with `decimalText`.
 */
export const Decimal = z.union(
  [
    written(/^-?\d{1,15}(?:\.\d{1,15})?$/, 'decimal-format'),
    z.number().refine(isPlain, code('decimal-format')),
  ],
  code('decimal-format'),
);

/** The decimal as text, `-?\d+(\.\d+)?`, ready for exact arithmetic. */
export function decimalText(decimal: z.output<typeof Decimal>): string {
  return typeof decimal === 'number' ? String(decimal) : decimal;
}

/** A mark or number of points: 0 … 9999.9999, at most 4 decimals. */
export const Points = bounded(/^\d{1,4}(?:\.\d{1,4})?$/, 'points-range');

/** The same without 0: 0.0001 … 9999.9999. */
export const PositivePoints = bounded(/^(?=.*[1-9])\d{1,4}(?:\.\d{1,4})?$/, 'points-range');

/** The same where it may take away: −9999.9999 … 9999.9999. */
export const SignedPoints = bounded(/^-?\d{1,4}(?:\.\d{1,4})?$/, 'points-range');

/** A share of a whole, 0 … 1, at most 4 decimals. */
export const Share = bounded(/^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/, 'share-range');

function bounded(form: RegExp, wrong: ScalarCode) {
  return Decimal.refine((value) => form.test(decimalText(value)), code(wrong));
}

function isPlain(value: number): boolean {
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) && text.replace(/^-?0*\.?0*|\./g, '').length <= 15;
}

/** A time that exists and in which an office may count: both are asked at once, since thousands are read. */
function counted(format: RegExp, exists: (text: string) => boolean, wrong: ScalarCode, missing: ScalarCode) {
  return written(format, wrong).refine((text) => exists(text) && !isFar(text), {
    error: ({ input }) => (typeof input === 'string' && exists(input) ? 'date-far' : missing),
  });
}

function written(format: RegExp, wrong: ScalarCode) {
  return z.string().regex(format, { error: wrong, abort: true });
}

function code(name: ScalarCode): { error: ScalarCode } {
  return { error: name };
}
