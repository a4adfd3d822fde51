import { dayOf } from '#days/moment.ts';
import { comparePlaces, type Problem } from '#record/schema/problem.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';
import { placeOf, textOf, type RecordChange } from './change.ts';
import { growthOf } from './growth.ts';
import { handOf, type Hand } from './hand.ts';
import { whyNot, whyNotPart, type NotAllowed } from './may-write.ts';

/**
 * Why a submission may not land as it is, by whose hand it is and by what becomes of main's records; nothing of what
 * the records say. `main` is the ledger as main has it: a submission cannot make its own hand allowed. `author` is
 * GitHub's number of the account that opened the submission, which hands in all of it; who pushed a file, that file.
 */
export function refusals(main: Ledger, author: number, changes: readonly RecordChange[]): readonly Problem[] {
  const found = changes.flatMap((change) => [
    ...handRefusals(main, author, change),
    ...recordRefusals(main, change),
  ]);
  return found.sort(comparePlaces);
}

/** That an account is nobody's. */
export function strangerRefusal(account: number, change: RecordChange): Problem {
  return refusal(change, { code: 'gate-account', at: [], params: { account: String(account) } });
}

function handRefusals(main: Ledger, author: number, change: RecordChange): readonly Problem[] {
  const refused = new Map<string, Problem>();
  for (const account of new Set([author, ...change.pushedBy])) {
    const hand = handOf(main, account, dayOf(change.received));
    const problem = hand === undefined ? strangerRefusal(account, change) : handRefusal(main, hand, change);
    if (problem !== undefined) refused.set(`${problem.code} ${JSON.stringify(problem.params)}`, problem);
  }
  return [...refused.values()];
}

function handRefusal(main: Ledger, hand: Hand, change: RecordChange): Problem | undefined {
  const { kind, before, after } = change;
  // A part that another hand writes, an answer in an objection: whoever writes it, into a standing record or with a new one.
  const gained = after === undefined ? [] : growthOf(kind, before?.value ?? {}, after.value).gained;
  for (const writer of new Set(gained.flatMap(({ later }) => later?.writer ?? []))) {
    const named = before ?? after;
    const why = named && whyNotPart(named, hand, writer);
    if (why !== undefined) return refusal(change, why);
  }
  const isPartAlone = gained.length > 0 && gained.every(({ later }) => later?.writer !== undefined);
  if (before !== undefined && isPartAlone) return undefined;
  const why = whyNot(main, hand, change);
  return why && refusal(change, why);
}

/** Nothing that was received is changed, moved or taken away; a register gains entries, and a standing record the parts that are written later. */
function recordRefusals(main: Ledger, change: RecordChange): readonly Problem[] {
  const { kind, sort, before, after, path } = change;
  if (sort === 'added') return [];
  const next = KINDS[kind].dated === 'register' ? '' : (nextPath(main, change) ?? '');
  if (sort === 'taken') return [refusal(change, { code: 'gate-taken', at: [], params: { path, next } })];
  if (sort === 'removed') return [refusal(change, { code: 'gate-removed', at: [], params: { path } })];
  // Broken on main: fixing it is the only way out. Broken as handed in: the loader tells it.
  if (before === undefined || after === undefined) return [];
  const { gained, lost } = growthOf(kind, before.value, after.value);
  const isRegister = KINDS[kind].dated === 'register';
  const forbidden = [
    ...lost,
    ...(isRegister ? [] : gained.filter(({ later }) => later === undefined).map((part) => part.path)),
  ];
  const isSame = lost.length === 0 && gained.length === 0;
  if (forbidden.length === 0 && !isSame) return [];
  if (isRegister)
    return forbidden.map((at) => refusal(change, { code: 'gate-register', at, params: { path } }));
  const [first = []] = forbidden;
  const field = forbidden.map((at) => at.map(String).join('.')).join('、');
  return [refusal(change, { code: 'gate-changed', at: first, params: { path, next, field } })];
}

/**
 * Where a supplement or the next version of a record goes: the first free place of its kind for the same
 * matter. Undefined where the kind has none.
 */
function nextPath(main: Ledger, { kind, names, path }: RecordChange): string | undefined {
  const taken = new Set(KIND_NAMES.flatMap((name) => main[name].map((entry) => entry.path)));
  const patterns = Object.keys(KINDS[kind].paths);
  for (const pattern of patterns) {
    const free = namesIn(pattern).filter((name) => !(name in names) || name === 'n');
    const [counted] = free;
    if (free.length !== 1 || (counted !== 'n' && counted !== 'suffix')) continue;
    for (let n = 2; n < 100; n++) {
      const filled = fill(pattern, { ...names, [counted]: String(n) });
      if (filled !== path && !taken.has(filled)) return filled;
    }
  }
  return undefined;
}

function namesIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([a-z]+)\}/gu)].map(([, name = '']) => name);
}

function fill(pattern: string, names: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{([a-z]+)\}/gu, (_, name: string) => names[name] ?? '');
}

function refusal(
  change: RecordChange,
  {
    code,
    at,
    params,
  }: NotAllowed | { code: string; at: readonly PropertyKey[]; params: NotAllowed['params'] },
): Problem {
  const { kind, after, before } = change;
  const entry = after ?? before;
  const place = at.length > 0 && entry !== undefined ? entry.at(at) : placeOf(change);
  const title = entry === undefined ? '' : (textOf(entry.value, 'title') ?? '');
  return {
    code,
    severity: 'error',
    place,
    at: [...at],
    params: { kind: KINDS[kind].label, field: at.map(String).join('.'), title, ...params },
  };
}
