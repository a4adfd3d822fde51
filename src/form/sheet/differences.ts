import type { Context } from '#engine/dossier/context.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes } from '#engine/dossier/nodes.ts';
import { endOutcome } from '#engine/lights/conclusion.ts';
import { liveLook } from '#engine/time/look.ts';
import { noticeKey } from '#record/dossier/notice-number.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { differenceWords } from '#wording/commands/import.ts';
import { formHref } from '../address.ts';
import { sameText } from './grid.ts';
import type { SheetNames } from './names.ts';
import type { WrittenMatter } from './written-matter.ts';

/** A field in which a row and the ledger do not agree: it is told, never overwritten. */
export interface Difference {
  readonly task: string;
  readonly row: number;
  readonly field: SheetField;
  /** What the ledger has, and what the table. */
  readonly was: string;
  readonly said: string;
  /** How such a change is recorded, and where. */
  readonly how: string;
}

/** In what a row and its matter differ; what a row does not say differs in nothing. */
export function differencesOf(
  matter: WrittenMatter,
  dossier: Dossier,
  context: Context,
  names: SheetNames,
): readonly Difference[] {
  const task = dossier.task.value;
  const look = liveLook(context.asOf);
  const today = context.asOf.slice(0, 10);
  const lead = leadOf(dossier, look);
  const held = taskNodes(context, dossier, look).find(({ kind }) => kind === 'deadline')?.due;
  const state = endOutcome(context, dossier, look)?.state;
  const differences: Difference[] = [];
  const compare = (field: SheetField, was: string, said: string | undefined, isSame = sameText) => {
    if (said === undefined || isSame(was) === isSame(said)) return;
    const section = context.office.secretariat;
    const how =
      field === 'due'
        ? differenceWords.due(formHref(lead, 'change', task.id))
        : field === 'lead'
          ? differenceWords.lead(formHref(section, 'event', task.id))
          : field === 'done'
            ? differenceWords.done(formHref(section, 'verification', task.id))
            : differenceWords.notice(formHref(section, 'event', task.id));
    differences.push({ task: task.id, row: matter.row, field, was, said, how });
  };
  const unitsOf = (ids: readonly string[]) => ids.map((id) => names.unitName(id, today));
  const sorted = (ids: readonly string[]) => unitsOf(ids.toSorted()).join('、');
  compare('title', task.title, matter.title);
  compare('requirement', task.requirement, matter.requirement);
  compare('kind', task.kind, matter.kind);
  compare('source', task.source.kind, matter.source);
  compare('class', task.class, matter.class);
  compare('no', task.notice.no, matter.no, noticeKey);
  compare('printed', task.notice.printed, matter.printed, asItIs);
  if (matter.lead !== undefined && matter.lead !== task.lead && matter.lead !== lead)
    compare('lead', names.unitName(lead, today), names.unitName(matter.lead, today), asItIs);
  if (matter.assists !== undefined)
    compare('assists', sorted(task.assists ?? []), sorted(matter.assists), asItIs);
  if (matter.leadOfficial !== undefined)
    compare('leadOfficial', names.postName(task.leadOfficial), names.postName(matter.leadOfficial), asItIs);
  if (matter.due?.day !== held) compare('due', task.due, matter.due?.day, asItIs);
  if (matter.tags !== undefined)
    compare('tags', (task.tags ?? []).toSorted().join('、'), matter.tags.toSorted().join('、'), asItIs);
  compare('campaign', task.campaign ?? '', matter.campaign);
  compare('background', task.background ?? '', matter.background);
  if (matter.done === false && state !== undefined && state !== 'open')
    compare('done', differenceWords.claimed, differenceWords.open, asItIs);
  return differences;
}

function asItIs(text: string): string {
  return text;
}
