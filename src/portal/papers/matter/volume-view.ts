import { dayOf } from '#days/moment.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { ENDED, taskState } from '#engine/lights/task-state.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import type { Receipt } from '#engine/time/received.ts';
import type { Evidence } from '#record/dossier/evidence.ts';
import { compareText } from '#record/schema/problem.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { volumeText as words } from '#wording/papers/volume.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { postName, sectionName, type ViewEnv } from '../../env/env.ts';
import { evidenceOfClaim } from './evidence-of-claim.ts';
import { matterText, unitText } from '../matter-words.ts';
import type { MadePaper, RowView, SheetView } from '../../paper/paper-view.ts';

/** A paper of a matter, as it lies in its volume. */
interface VolumePaper {
  readonly title: string;
  readonly by: string;
  readonly no: string;
  readonly day: string;
  readonly pages: number | undefined;
  readonly kept: string;
}

/** The matters that are over, of which a volume can be bound; the latest number first. */
export function volumes({ context }: ViewEnv): readonly Dossier[] {
  const look = liveLook(context.asOf);
  return [...context.dossiers.values()]
    .filter((dossier) => isSeen(dossier.notice, look) && ENDED.includes(taskState(context, dossier, look)))
    .toReversed();
}

/** 卷内目录: what the dossier holds, one line a paper, by day; what is not known is left to the pen (papers.md §12). */
export function volumeView(env: ViewEnv, dossier: Dossier): MadePaper {
  return {
    title: `${words.title}　${matterText(dossier)}`,
    stateText: words.state(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [listSheet(env, dossier)],
  };
}

function listSheet(env: ViewEnv, dossier: Dossier): SheetView {
  const papers = papersOf(env, dossier);
  const rows = papers.map(({ title, by, no, day, pages, kept }, index): RowView => ({
    cells: [
      String(index + 1),
      title,
      by,
      no,
      day === '' ? '' : dayInWords(day),
      pages === undefined ? '' : String(pages),
      kept,
      '',
    ],
    facts: [],
  }));
  return {
    layout: 'annex',
    mark: null,
    title: words.title,
    sub: words.sub(dossier.task.value.notice.no, matterText(dossier)),
    blocks: [
      {
        as: 'table',
        caption: words.title,
        head: words.head,
        widths: [5, 24, 14, 17, 16, 6, 13, 5],
        rows,
      },
      {
        as: 'fields',
        caption: words.remarks,
        rows: [
          [
            { label: words.remarks, text: words.count(papers.length), high: 2 },
            { label: words.missing, text: null, high: 2 },
          ],
          [
            { label: words.binder, text: null, high: 1 },
            { label: words.inspector, text: null, high: 1 },
          ],
        ],
      },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}

function papersOf(env: ViewEnv, dossier: Dossier): readonly VolumePaper[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  const section = sectionName(env);
  const { notice, source, lead } = dossier.task.value;
  const paper = (title: string, by: string, day: string, more: Partial<VolumePaper> = {}): VolumePaper => ({
    title,
    by,
    no: '',
    day,
    pages: undefined,
    kept: '',
    ...more,
  });
  const incoming = context.ledger.incoming.find(({ value }) => value.id === source.incoming)?.value;
  const meeting = context.ledger.meeting.find(({ value }) => value.id === source.meeting)?.value;
  const { kinds } = words;
  const seen = <T extends Receipt>(all: readonly T[]) => all.filter((one) => isSeen(one, look));
  const all = [
    ...(incoming === undefined
      ? []
      : [paper(incoming.title, incoming.from, incoming.date, { no: incoming.document ?? '' })]),
    ...(meeting === undefined
      ? []
      : [paper(kinds.meeting(meeting.title), section, meeting.date, { no: meeting.document ?? '' })]),
    paper(kinds.notice, section, notice.printed, { no: notice.no }),
    ...seen(dossier.acks).map(({ entry, received }) =>
      paper(kinds.receipt, unitText(env, entry.value.unit), dayOf(received)),
    ),
    ...seen(dossier.plans).map(({ entry, received }) =>
      paper(kinds.plan(entry.value.version), unitText(env, entry.value.unit), dayOf(received)),
    ),
    ...seen(dossier.filings).map(({ entry: { value } }) => {
      const { approval, filed } = value;
      const by = approval === undefined ? section : postName(env, approval.by);
      const day = approval?.on ?? filed?.on ?? '';
      return paper(kinds.filing(value.version), by, day, { no: approval?.paper ?? '' });
    }),
    ...seen(dossier.events).map(({ entry: { value } }) =>
      paper(kinds.event(value.kind), section, value.on, { no: value.no ?? value.approval?.paper ?? '' }),
    ),
    ...seen(dossier.claims).flatMap((claim) =>
      evidenceOfClaim(dossier, claim).map((one) => evidencePaper(env, claim.unit, one)),
    ),
    ...dossier.verifications
      .filter((check) => check.registered <= look.entered)
      .map((check) => paper(kinds.check(check.result.kind), section, check.on)),
  ];
  return all
    .map((one, index) => ({ one, index }))
    .toSorted((a, b) => compareText(a.one.day, b.one.day) || a.index - b.index)
    .map(({ one }) => (one.by === '' ? { ...one, by: unitText(env, lead) } : one));
}

function evidencePaper(env: ViewEnv, unit: string, { what, no, date, pages, kept }: Evidence): VolumePaper {
  return { title: what, by: unitText(env, unit), no: no ?? '', day: date ?? '', pages, kept: kept ?? '' };
}
