import { dayOf } from '#days/moment.ts';
import { nextNoticeNo } from '#record/dossier/notice-number.ts';
import { inForce } from '#record/schema/in-force.ts';
import { roleOf } from '#record/office/words.ts';
import { compareText } from '#record/schema/problem.ts';
import { nextId } from '#form/next-id.ts';
import type { UnitGroup } from '#form/paste/door-facts.ts';
import type { RegisterFacts, SourceFacts } from '#form/section-facts.ts';
import { sectionFormText } from '#wording/submit/section.ts';
import { unitRef, type ViewEnv } from '../../env/env.ts';

/** Characters of a source that tell it from the others. */
const CLIP = 60;

/** What a new matter is registered with; null where the rules know no matters. */
export function registerFacts(env: ViewEnv): RegisterFacts | null {
  const { context, shown } = env;
  const today = dayOf(context.asOf);
  const rules = context.rulesOn(today)?.tasks;
  if (rules === undefined) return null;
  const { words, ledger } = context;
  const year = today.slice(0, 4);
  return {
    nextId: nextId(
      't',
      year,
      ledger.task.map(({ value }) => value.id),
    ),
    nextNo:
      nextNoticeNo(
        ledger.task.map(({ value }) => value.notice),
        year,
      ) ?? sectionFormText.firstNo(year),
    kinds: words.taskKinds.map(({ name }) => name),
    classes: rules.classes.map(({ name, fixed }) => ({ name, fixed: fixed === true })),
    sourceKinds: words.sources.map(({ name }) => name),
    sources: sources(env),
    categories: words.taskCategories.map(({ name }) => name),
    tags: words.tags.map(({ name }) => name),
    items: shown.items.flatMap(({ value }) => value.items.map(({ id, name }) => ({ id, name }))),
    units: leadingUnits(env).map(({ value }) => ({
      id: value.id,
      name: unitRef(env, value.id).name,
      leader: inForce(value.leaders, today)?.post ?? '',
    })),
  };
}

/** The office's word for where a matter comes from: that which is called so, else the first of the role. */
export function sourceWord({ context: { words } }: ViewEnv, role: string, name?: string): string {
  return (
    words.sources.find((source) => source.name === name)?.name ??
    words.sources.find((source) => source.role === role)?.name ??
    ''
  );
}

/** The units that may lead a matter today, in the office's order. */
function leadingUnits({ context: { ledger, words, asOf } }: ViewEnv) {
  const today = dayOf(asOf);
  return ledger.unit
    .filter(
      ({ value }) =>
        (value.until === undefined || value.until >= today) && roleOf(words.unitKinds, value.kind) !== 'city',
    )
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id));
}

/** The office's kinds of units with those of today; a kind that has none is left out. */
export function unitGroups(env: ViewEnv): readonly UnitGroup[] {
  const units = leadingUnits(env);
  return env.context.words.unitKinds.flatMap(({ name }) => {
    const own = units.flatMap(({ value }) => (value.kind === name ? [value.id] : []));
    return own.length === 0 ? [] : [{ name, units: own }];
  });
}

/** Decisions, papers and clues that no matter carries out yet and that are not said to need none, the newest first. */
function sources(env: ViewEnv): readonly SourceFacts[] {
  const { context, shown } = env;
  const { words, ledger } = context;
  const used = new Set(
    ledger.task.flatMap(({ value: { source } }) => [
      `${source.meeting ?? ''}#${String(source.decision ?? '')}`,
      source.incoming ?? '',
      source.clue ?? '',
    ]),
  );
  const word = (role: string, name?: string) => sourceWord(env, role, name);
  const none = { meeting: null, decision: null, incoming: null, clue: null };
  const decisions = shown.meeting.flatMap(({ value: { id, title, date, kind, decisions: items } }) =>
    items
      .filter(({ no, notListed }) => notListed === undefined && !used.has(`${id}#${String(no)}`))
      .map(({ no, text }) => ({
        day: date,
        source: {
          ...none,
          key: `${id}#${String(no)}`,
          kind: word('meeting', kind),
          text: sectionFormText.decision(title, no, clip(text)),
          meeting: id,
          decision: no,
        },
      })),
  );
  const papers = shown.incoming
    .filter(({ value }) => value.task === undefined && !used.has(value.id))
    .filter(({ value }) => roleOf(words.incomingKinds, value.kind) !== 'praise')
    .map(({ value: { id, kind, from, title, date } }) => ({
      day: date,
      source: {
        ...none,
        key: id,
        kind: word('incoming', kind),
        text: sectionFormText.incoming(from, clip(title)),
        incoming: id,
      },
    }));
  const clues = shown.clue
    .filter(({ value }) => value.decision?.result === '转督办' && !used.has(value.id))
    .map(({ value: { id, summary, submitted } }) => ({
      day: dayOf(submitted),
      source: {
        ...none,
        key: id,
        kind: word('clue'),
        text: sectionFormText.clue(id, clip(summary)),
        clue: id,
      },
    }));
  return [...decisions, ...papers, ...clues]
    .toSorted((a, b) => compareText(b.day, a.day))
    .map(({ source }) => source);
}

function clip(text: string): string {
  const signs = [...text];
  return signs.length > CLIP ? `${signs.slice(0, CLIP).join('')}……` : text;
}
