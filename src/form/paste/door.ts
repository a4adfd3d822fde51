import { pasteWords } from '#wording/form/paste.ts';
import { textWords } from '#wording/form/text.ts';
import { addDays, weekday } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { dayOf } from '#days/moment.ts';
import { LINE_END } from '../text/marks.ts';
import { readText, type FilingRead } from '../text/read-text.ts';
import type { TextProblem } from '../text/read-block.ts';
import { TICKED, type Values } from '../draft/values.ts';
import type { Names } from '../names.ts';
import { unitOfSender } from './find-unit.ts';
import type { Proposal } from './proposal.ts';
import { splitPaste } from './split-paste.ts';

/** A paste taken apart: what a form's text told exactly, and what was made of the other words. */
export interface Door {
  readonly filings: readonly FilingRead[];
  readonly proposals: readonly Proposal[];
  readonly problems: readonly TextProblem[];
  /** How many things the copied texts left for the inner network. */
  readonly missing: number;
}

/** Copied texts first, wherever they stand; what is left is taken apart as people write. `today` is the day on which it is entered. */
export function openDoor(text: string, names: Names, today?: string): Door {
  const { filings, problems, missing } = readText(text, names);
  const lines = text.split(LINE_END);
  const taken = new Set(
    filings.flatMap(({ lines: [first, last] }) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    ),
  );
  const unread = new Set(problems.map(({ line }) => line));
  // Lines keep their numbers: what is taken leaves an empty one.
  const isTold = (line: string, n: number) =>
    taken.has(n + 1) || unread.has(n + 1) || textWords.leftRead.test(line.trim());
  const others = lines.map((line, n) => (isTold(line, n) ? '' : line)).join('\n');
  return {
    filings,
    proposals: splitPaste(others, names, undefined, today).filter((one) => !isIdle(one)),
    problems,
    missing: missing + filings.reduce((sum, filing) => sum + filing.missing, 0),
  };
}

/** A greeting, or a heading with nothing behind it: no report of anything. */
export function isEmptyTalk(text: string): boolean {
  return pasteWords.courtesy.test(text) || pasteWords.afterUnit.exec(text)?.[0] === text;
}

function isIdle({ lines, others, left }: Proposal): boolean {
  return lines.length === 0 && !others && left.every(({ text }) => isEmptyTalk(text));
}

/** What stands in the fields when a paste was taken apart. */
export function doorValues(door: Door, names: Names, now: string): Values {
  const isDoubtful = (n: number) =>
    isAgain(door.filings, n) || otherSender(door.filings[n], names) !== undefined;
  return Object.fromEntries([
    ...door.filings.flatMap(({ message, problems }, n) => [
      [`${filingKey(n)}.received`, message.at ?? ''],
      [`${filingKey(n)}.take`, problems.length === 0 && !isDoubtful(n) ? TICKED : ''],
    ]),
    ...door.proposals.flatMap((proposal, n) => {
      const key = proposalKey(n);
      const { unit, message } = proposal;
      return [
        [`${key}.received`, message.at ?? ''],
        [`${key}.unit`, unit ?? ''],
        [`${key}.week`, weekReported(message.at ?? now)],
        ...ticksOf(proposal, key),
        ...linesOf(proposal, key),
      ];
    }),
  ]) as Values;
}

type Pair = readonly [key: string, value: string];

function ticksOf({ lines, others }: Proposal, key: string): readonly Pair[] {
  return [
    [`${key}.take`, lines.length > 0 || others ? TICKED : ''],
    [`${key}.others`, others ? TICKED : ''],
  ];
}

/** What was placed and what was not, as it stands in its fields before anybody changes it. */
function linesOf({ lines, left }: Proposal, key: string): readonly Pair[] {
  return [
    [`${key}.lines`, lines.map((_, row) => String(row + 1)).join(',')],
    ...lines.flatMap(({ task, text, percent, problem }, row): Pair[] => {
      const at = `${key}.lines.${String(row + 1)}`;
      return [
        [`${at}.task`, task],
        [`${at}.text`, text],
        [`${at}.percent`, percent === undefined ? '' : String(percent)],
        [`${at}.problem`, problem ?? ''],
      ];
    }),
    ...left.map((_, at): Pair => [`${key}.left.${String(at)}`, '']),
  ];
}

/**
 * The door once somebody said whose words they are: they are placed anew among the matters of that unit, unless what
 * was made of them was edited.
 */
export function unitsChosen(door: Door, values: Values, names: Names): readonly [door: Door, values: Values] {
  let next = values;
  const proposals = door.proposals.map((proposal, n) => {
    const key = proposalKey(n);
    const unit = values[`${key}.unit`] ?? '';
    const isEdited = linesOf(proposal, key).some(([field, value]) => (values[field] ?? '') !== value);
    if (unit === '' || unit === proposal.unit || isEdited) return proposal;
    const placed = placedFor(proposal, unit, names);
    next = {
      ...next,
      ...Object.fromEntries([...ticksOf(placed, key), ...linesOf(placed, key)]),
      [`${key}.placed`]: unit,
    };
    return placed;
  });
  return [{ ...door, proposals }, next];
}

/** A door as it was left, with its words placed as somebody said. */
export function doorAgain(door: Door, values: Values, names: Names): Door {
  const proposals = door.proposals.map((proposal, n) => {
    const unit = values[`${proposalKey(n)}.placed`] ?? '';
    return unit === '' ? proposal : placedFor(proposal, unit, names);
  });
  return { ...door, proposals };
}

function placedFor(proposal: Proposal, unit: string, names: Names): Proposal {
  const read = splitPaste(proposal.source, names, unit);
  return {
    ...proposal,
    unit,
    lines: read.flatMap(({ lines }) => lines),
    left: read.flatMap(({ left }) => left),
    others: proposal.others || read.some(({ others }) => others),
  };
}

/** Whether a text above it tells a record of the same place: of two only one may be entered there. */
export function isAgain(filings: Door['filings'], n: number): boolean {
  const nodes = claimedIn(filings[n]);
  return filings
    .slice(0, n)
    .some(
      (filing) =>
        filing.path === filings[n]?.path &&
        (nodes.size === 0 || [...claimedIn(filing)].some((node) => nodes.has(node))),
    );
}

/** The nodes of a claim: two claims of one day to different nodes are two records. None of any other kind. */
function claimedIn(filing: FilingRead | undefined): ReadonlySet<string> {
  const value: { readonly nodes?: unknown } = filing?.kind === 'claim' ? filing.value : {};
  const nodes: readonly { readonly node?: unknown }[] = Array.isArray(value.nodes) ? value.nodes : [];
  return new Set(nodes.map(({ node }) => String(node)));
}

/** Who sent a text, where that is another unit than the one whose report it says that it is. */
export function otherSender(
  filing: FilingRead | undefined,
  names: Names,
): { readonly name: string; readonly unit: string } | undefined {
  const sender = filing?.message.sender;
  const sent = unitOfSender(sender, names);
  const said: unknown = Object.getOwnPropertyDescriptor(filing?.value ?? {}, 'unit')?.value;
  if (sender === undefined || sent === undefined || typeof said !== 'string' || sent === said)
    return undefined;
  return { name: sender, unit: names.units.find(({ id }) => id === said)?.name ?? said };
}

export function filingKey(n: number): string {
  return `paste.f${String(n)}`;
}

export function proposalKey(n: number): string {
  return `paste.p${String(n)}`;
}

/** Of a message on Monday or at a weekend the week that ended, else its own. */
export function weekReported(moment: string): string {
  const day = dayOf(moment);
  return isoWeekOf(weekday(day) === 1 ? addDays(day, -7) : day);
}

/** The weeks among which one chooses: that of the message and those around it. */
export function weeksAround(moment: string): readonly string[] {
  const day = dayOf(moment);
  return [0, -7, -14].map((days) => isoWeekOf(addDays(day, days)));
}
