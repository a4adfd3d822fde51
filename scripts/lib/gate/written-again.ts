import { Buffer } from 'node:buffer';
import { readersOf } from '#disclosure/readers.ts';
import { freezePeriod } from '#engine/freeze/freeze.ts';
import { ruleImpact } from '#engine/freeze/rule-impact.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { Impact } from '#record/freeze/impact.ts';
import type { Ledger } from '#record/ledger.ts';
import { editionText } from '../freeze/edition-text.ts';
import { impactText } from '../freeze/impact-text.ts';
import type { KeptFiles } from './kept-files.ts';

/**
 * The files of a submission that main's own commands write byte for byte, asked what their authors must have asked:
 * frozen periods from what main has, tables of a rules' impact from that with the rules that come with them. Nobody
 * need be believed that a command wrote them.
 */
export function writtenAgain(main: Ledger, after: Ledger, handed: KeptFiles): ReadonlySet<string> {
  const isSame = (path: string, text: string | undefined) =>
    text !== undefined && handed.get(path)?.equals(Buffer.from(text)) === true;
  const editions = after.edition.filter(
    ({ path, value }) => handed.has(path) && isSame(path, editionAgain(main, value)),
  );
  const impacts = after.impact.filter(
    ({ path, value }) => handed.has(path) && isSame(path, impactAgain(after, value)),
  );
  return new Set([...editions, ...impacts].map(({ path }) => path));
}

function editionAgain(main: Ledger, handed: Edition): string | undefined {
  const { period, written: now, approval, objections: noted = [], forced: force, correction } = handed;
  const result = freezePeriod(
    main,
    {
      period,
      now,
      approval,
      noted,
      force,
      correction: correction === undefined ? undefined : { reason: correction.reason },
    },
    readersOf(main),
  );
  return 'edition' in result ? editionText(result.edition) : undefined;
}

function impactAgain(after: Ledger, { version, written }: Impact): string | undefined {
  const without = { ...after, impact: after.impact.filter(({ value }) => value.version !== version) };
  const made = ruleImpact(without, version, written);
  return typeof made === 'string' ? undefined : impactText(made);
}
