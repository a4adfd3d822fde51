import { dayInWords } from '#wording/calendar/day.ts';
import { sourceWords as words } from '#wording/sources/words.ts';
import { dayOf } from '#days/moment.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Claimed } from '#engine/time/received.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { actorName } from '../env/record/record-name.ts';
import { showsLive } from '../env/publication.ts';
import { recordsAt } from '../env/record/record-ref.ts';
import { recordSystemFields, systemField } from '../env/system-only.ts';
import { systemText } from '#wording/shared/system.ts';
import type { FieldView, LinkView, Page, RecordRef, SystemFieldView } from '../shared/types.ts';
import { listView, type ListView } from '../shared/list-parts.ts';
import type { DecisionView } from './decision-view.ts';
import type { SourceMatterView } from './matters-from.ts';
import { decisionMatterPages, matterList, meetingLists } from './matter-lists.ts';
import { sourceHref, type SourceKind } from './source-href.ts';

/** A page of one source: `/meetings/<id>/`, `/incoming/<id>/`, `/clues/<id>/`. */
export type SourcePage = Page<{ readonly kind: SourceKind; readonly id: string }, SourceView>;

/** A meeting, an incoming paper or a clue with all that everyone may read of it, and the matters that came of it. */
export interface SourceView {
  readonly title: string;
  /** `会议`, `来件`, `群众线索`. */
  readonly kindText: string;
  readonly crumbs: readonly LinkView[];
  readonly facts: readonly FieldView[];
  /** What it says, word for word, a heading each. */
  readonly texts: readonly SourceTextView[];
  /** Of a meeting; null of the others. */
  readonly decisions: ListView<DecisionView> | null;
  /** Matters that name it; of a meeting those that name none of its decisions. */
  readonly matters: ListView<SourceMatterView>;
  /** 代录, 自报时间. */
  readonly marks: readonly string[];
  /** Minutes, confirmations; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

interface SourceTextView {
  /** Anchor. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** The page of a source that the profile may read; null of any other. */
export function sourceLink(env: ViewEnv, kind: SourceKind, id: string): LinkView | null {
  const found = sourceEntries(env)[kind].get(id);
  return found === undefined ? null : { text: found, href: sourceHref(kind, id) };
}

/** Title of each shown source by kind and id. */
function sourceEntries(env: ViewEnv): Readonly<Record<SourceKind, ReadonlyMap<string, string>>> {
  return env.context.memo('sources', env.profile, () => ({
    meeting: new Map(env.shown.meeting.map(({ value }) => [value.id, value.title])),
    incoming: new Map(env.shown.incoming.map(({ value }) => [value.id, value.title])),
    clue: new Map(env.shown.clue.map((entry) => [entry.value.id, clueTitle(entry)])),
  }));
}

/** A clue has no title of its own: what it is about, and when it came. */
export function clueTitle(entry: EntryOf<'clue'>): string {
  return words.clueTitle(entry.value.category, dayInWords(clueDay(entry)));
}

/** The day on which a clue came in. */
export function clueDay({ value: { onBehalf, submitted } }: EntryOf<'clue'>): string {
  return dayOf(onBehalf?.receivedAt ?? submitted);
}

/** The pages of all shown sources. */
export function sourcePages(env: ViewEnv): readonly SourcePage[] {
  const page = <E extends { readonly value: { readonly id: string } }>(
    kind: SourceKind,
    entries: readonly E[],
    view: (env: ViewEnv, entry: E) => SourceView,
  ): SourcePage[] => entries.map((entry) => ({ kind, id: entry.value.id, view: () => view(env, entry) }));
  return [
    ...page('meeting', env.shown.meeting, meetingView),
    ...page('incoming', env.shown.incoming, incomingView),
    ...page('clue', env.shown.clue, clueView),
  ].toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

function meetingView(env: ViewEnv, entry: EntryOf<'meeting'>): SourceView {
  const { kind, title, date, chair, attendees, tasks = [], document, minutes } = entry.value;
  const lists = meetingLists(env, entry);
  const matters = listView(lists.matters);
  return {
    ...common(env, 'meeting', entry, date),
    title,
    facts: [
      ...field(words.kind, kind),
      ...field(words.day, dayInWords(date)),
      ...field(words.chair, chair === undefined ? undefined : postName(env, chair)),
      ...field(words.document, document),
      ...field(words.attendees, attendees === undefined ? undefined : unitNames(env, attendees)),
      ...tasks.flatMap((id) =>
        field(words.meetingTasks, env.shownTasks.get(id)?.value.title, `/tasks/${id}/`),
      ),
    ],
    texts: [],
    decisions: listView(lists.decisions),
    matters: { rows: matters.rows, pages: [...matters.pages, ...decisionMatterPages(lists)] },
    systemOnly: [
      ...(minutes === undefined ? [] : systemField(systemText.minutes(title), minutes)),
      ...recordSystemFields(env, entry.path),
    ],
  };
}

function incomingView(env: ViewEnv, entry: EntryOf<'incoming'>): SourceView {
  const { id, kind, title, from, date, document, units, task, text, verdict, reply, replied } = entry.value;
  const about = task === undefined ? undefined : env.shownTasks.get(task)?.value;
  return {
    ...common(env, 'incoming', entry, date),
    title,
    facts: [
      ...field(words.kind, kind),
      ...field(words.from, from),
      ...field(words.day, dayInWords(date)),
      ...field(words.document, document),
      ...field(words.units, units === undefined ? undefined : unitNames(env, units)),
      ...(about === undefined ? [] : field(words.about, about.title, `/tasks/${about.id}/`)),
      ...field(
        words.verdict,
        verdict === undefined
          ? undefined
          : words.verdictOf(verdict.result, dayInWords(verdict.on), actorName(env, verdict.by)),
      ),
      ...field(words.reply, reply === undefined ? undefined : words.replyBy(reply.to, dayInWords(reply.due))),
      ...field(
        words.replied,
        replied !== undefined
          ? words.repliedOn(dayInWords(replied.on), replied.document)
          : reply !== undefined && showsLive(env)
            ? words.notReplied
            : undefined,
      ),
    ],
    texts: [
      { id: 'text', label: words.text, text },
      ...(replied === undefined ? [] : [{ id: 'replied', label: words.repliedText, text: replied.text }]),
    ],
    decisions: null,
    matters: listView(matterList(env, 'incoming', id)),
    systemOnly: recordSystemFields(env, entry.path),
  };
}

function clueView(env: ViewEnv, entry: EntryOf<'clue'>): SourceView {
  const { id, channel, category, unit, summary, decision, closed } = entry.value;
  const of = unit === undefined ? undefined : unitRef(env, unit);
  return {
    ...common(env, 'clue', entry, clueDay(entry)),
    title: clueTitle(entry),
    facts: [
      ...field(words.channel, channel),
      ...field(words.category, category),
      ...field(words.units, of?.name, of?.href),
      ...field(words.registered, dayInWords(clueDay(entry))),
      ...field(
        words.decision,
        decision === undefined ? words.undecided : words.decisionOf(decision.result, dayInWords(decision.on)),
      ),
      ...field(words.closed, closed === undefined ? words.open : dayInWords(closed.on)),
    ],
    texts: [
      { id: 'summary', label: words.summary, text: summary },
      ...(decision === undefined ? [] : [{ id: 'reason', label: words.reason, text: decision.reason }]),
      ...(closed === undefined ? [] : [{ id: 'result', label: words.closedResult, text: closed.result }]),
    ],
    decisions: null,
    matters: listView(matterList(env, 'clue', id)),
    systemOnly: recordSystemFields(env, entry.path),
  };
}

function common(env: ViewEnv, kind: SourceKind, entry: Entry<Claimed>, day: string) {
  const year = day.slice(0, 4);
  return {
    kindText: words.kinds[kind],
    crumbs: [
      { text: words.title, href: '/sources/' },
      { text: words.year(year), href: `/sources/${year}/#${kind}` },
    ],
    marks: proofMarks(env, { entry, field: [] }, env.context.receiptOf(entry)),
    records: recordsAt(env, [entry.path]),
  };
}

function field(label: string, text: string | undefined, href: string | null = null): FieldView[] {
  return text === undefined ? [] : [{ label, text, href }];
}

function unitNames(env: ViewEnv, ids: readonly string[]): string {
  return words.list(ids.map((id) => unitRef(env, id).name));
}
