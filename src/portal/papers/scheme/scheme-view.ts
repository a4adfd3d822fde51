import { addDays } from '#days/day.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Inspection } from '#record/finding/inspection.ts';
import { inspectionText } from '#wording/inspections/words.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { schemeText as words } from '#wording/papers/scheme.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { postName, unitRef, type ViewEnv } from '../../env/env.ts';
import { rulesInForce } from '../../env/rules-in-force.ts';
import { inspectionName, shownInspections } from '../../inspections/inspection-row.ts';
import {
  lengthOf,
  numberedParts,
  plainLine,
  sheetTexts,
  type BlockView,
  type SheetView,
  type MadePaper,
} from '../../paper/paper-view.ts';

/** Characters beyond which it is no longer two pages. */
const LENGTH = 1300;

type Sheets = MadePaper;
type Scheme = NonNullable<Inspection['scheme']>;

/** Inspections that were carried out and have their 方案 in the record, the latest first. */
export function schemes(
  env: ViewEnv,
): readonly { readonly entry: EntryOf<'inspection'>; readonly scheme: Scheme }[] {
  return shownInspections(env)
    .flatMap((entry) => (entry.value.scheme === undefined ? [] : [{ entry, scheme: entry.value.scheme }]))
    .toSorted((a, b) => compareText(b.entry.value.on, a.entry.value.on));
}

/** 督查方案 as the record has it (mechanisms.md row 67; papers.md §8). */
export function schemeView(env: ViewEnv, entry: EntryOf<'inspection'>, scheme: Scheme): Sheets {
  const { on, until, leader, method, units, members = [] } = entry.value;
  const { basis, focus, ways, from, to, reportBy } = scheme;
  const { parts } = words;
  const feedback = rulesInForce(env)?.value.inspections?.feedback;
  const text = (said: string): readonly BlockView[] => [{ as: 'text', text: said }];
  const lines = (said: readonly string[]): readonly BlockView[] => [
    { as: 'lines', lines: said.map(plainLine) },
  ];
  const sheet = sheetOf(env, words.title(entry.value.title ?? entry.value.kind), [
    { title: parts.basis, blocks: text(basis), none: words.none },
    {
      title: parts.units,
      blocks: text(words.units(units.map((unit) => unitRef(env, unit, on).name))),
      none: words.none,
    },
    {
      title: parts.focus,
      blocks: lines(focus.map((one, index) => words.focus(index + 1, one))),
      none: words.none,
    },
    { title: parts.ways, blocks: text(words.ways(method, ways)), none: words.none },
    {
      title: parts.members,
      blocks: lines([
        words.leader(postName(env, leader)),
        ...members.map(({ who, part }) => words.member(memberName(env, who), part)),
      ]),
      none: words.none,
    },
    {
      title: parts.time,
      blocks: text(
        [
          words.time(dayInWords(from), dayInWords(to), dayInWords(reportBy)),
          ...(feedback === undefined ? [] : [words.feedback(feedback)]),
        ].join(''),
      ),
      none: words.none,
    },
    { title: parts.rules, blocks: text(words.rules), none: words.none },
    ...nearPart(env, entry),
  ]);
  return {
    title: sheet.title,
    stateText: words.state(inspectionText.span(on, until)),
    lengthText: paperText.length(lengthOf(sheetTexts(sheet)), LENGTH),
    sheets: [sheet],
  };
}

/** The same before anybody goes: written on the page itself and printed, kept nowhere. */
export function blankSchemeView(env: ViewEnv): Sheets {
  const { parts, hints } = words;
  const write = (part: keyof typeof hints, lines: 1 | 2 | 4) => ({
    title: parts[part],
    blocks: [{ as: 'write', label: parts[part], hint: hints[part], lines, ...keptIn(KEPT[part]) } as const],
    none: words.none,
  });
  const apart = apartDays(env);
  const sheet = sheetOf(
    env,
    words.blankTitle,
    [
      write('basis', 1),
      write('units', 2),
      write('focus', 4),
      write('ways', 1),
      write('members', 4),
      write('time', 2),
      { title: parts.rules, blocks: [{ as: 'text', text: words.rules }], none: words.none },
    ],
    [{ as: 'write', label: parts.name, hint: hints.name, lines: 1, ...keptIn(KEPT.name) }],
  );
  return {
    title: words.blankTitle,
    stateText: words.blankState,
    lengthText: apart === undefined ? null : words.nearNote(apart).replace(/。$/u, ''),
    sheets: [{ ...sheet, blocks: [...sheet.blocks, lastVisits(env)] }],
  };
}

/** In which fields of the form of 督查记录 the parts of a 方案 stand; units, people and dates are chosen there from lists. */
const KEPT: Partial<Record<keyof typeof words.hints, string>> = {
  name: 'title',
  basis: 's.basis',
  focus: 's.focus',
  ways: 's.ways',
};

function keptIn(keep: string | undefined): { readonly keep?: string } {
  return keep === undefined ? {} : { keep };
}

function sheetOf(
  env: ViewEnv,
  title: string,
  parts: Parameters<typeof numberedParts>[0],
  before: readonly BlockView[] = [],
): SheetView {
  return {
    layout: 'brief',
    mark: paperText.draft,
    title,
    sub: null,
    blocks: [
      ...before,
      ...numberedParts(parts),
      { as: 'signs', labels: words.signs },
      { as: 'signature', office: env.context.office.name, day: null, seal: null },
    ],
    foot: null,
  };
}

function memberName(env: ViewEnv, who: string): string {
  return env.context.units.has(who) ? unitRef(env, who).name : postName(env, who);
}

/** How few days between two inspections of one unit the rules tell of. */
function apartDays(env: ViewEnv): number | undefined {
  return rulesInForce(env)?.value.inspections?.apart;
}

/** Other inspections of the same units near this one (条例 第十五条). */
function nearPart(env: ViewEnv, { path, value }: EntryOf<'inspection'>) {
  const apart = apartDays(env);
  if (apart === undefined) return [];
  const [from, to] = [addDays(value.on, 1 - apart), addDays(value.until ?? value.on, apart - 1)];
  const near = shownInspections(env)
    .filter(
      (other) => other.path !== path && other.value.on <= to && (other.value.until ?? other.value.on) >= from,
    )
    .flatMap((other) =>
      other.value.units
        .filter((unit) => value.units.includes(unit))
        .map((unit) =>
          plainLine(
            words.near(
              unitRef(env, unit).name,
              inspectionText.span(other.value.on, other.value.until),
              inspectionName(other),
            ),
          ),
        ),
    );
  const none: BlockView = { as: 'text', text: words.nearNone(apart) };
  return [
    {
      title: words.parts.near,
      blocks: near.length === 0 ? [none] : [{ as: 'lines', lines: near } as const],
      none: words.none,
    },
  ];
}

/** When each unit was last gone to: on the screen alone. */
function lastVisits(env: ViewEnv): BlockView {
  const visits = shownInspections(env).toSorted((a, b) => compareText(b.value.on, a.value.on));
  const units = env.context.ledger.unit
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id));
  return {
    as: 'table',
    caption: words.last,
    head: words.lastHead,
    widths: [27, 27, 40],
    isForScreen: true,
    rows: units.map(({ id }) => {
      const last = visits.find(({ value }) => value.units.includes(id));
      return {
        cells: [
          unitRef(env, id).name,
          last === undefined ? words.never : inspectionText.span(last.value.on, last.value.until),
          last === undefined ? '' : inspectionName(last),
        ],
        facts: [],
      };
    }),
  };
}
