import { dayOf } from '#days/moment.ts';
import { newlyPublic, type NewlyPublic } from '#disclosure/newly-public.ts';
import { fieldLabel } from '#form/labels.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';
import { fieldsOf } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { secrecyText as words } from '#wording/papers/secrecy.ts';
import { paperText } from '#wording/papers/phrases.ts';
import type { ViewEnv } from '../../env/env.ts';
import type { MadePaper, RowView, SheetView } from '../../paper/paper-view.ts';

/** Rows of the list; records beyond them are counted, and their fields are the same in every record of a kind. */
const ROWS = 60;

/** 政府信息公开保密审查单: what the site tells now that it did not tell when the last bulletin went out (papers.md §11). */
export function secrecyView(env: ViewEnv): MadePaper {
  const since = lastPublished(env);
  const more = moreSince(env, since);
  return {
    title: words.title,
    stateText: words.state(momentInWords(env.context.asOf)),
    lengthText: null,
    sheets: [formSheet(env, since, more), listSheet(env, since, more)],
  };
}

/** When the last bulletin was registered; undefined where none was. */
function lastPublished({ context }: ViewEnv): string | undefined {
  return bulletinsOf(context.ledger)
    .map(({ value }) => value.submitted)
    .toSorted()
    .at(-1);
}

function moreSince({ context }: ViewEnv, since: string | undefined): readonly NewlyPublic[] {
  const before = since === undefined ? undefined : buildContext(context.ledger, since);
  if (before === undefined) return [];
  return newlyPublic(before.ledger, context.ledger).filter(({ kind }) => kind !== 'receipts');
}

function formSheet(env: ViewEnv, since: string | undefined, more: readonly NewlyPublic[]): SheetView {
  const kinds = [...Map.groupBy(more, ({ kind }) => kind)].map(([kind, same]) =>
    words.kindCount(KINDS[kind].label, same.length),
  );
  const blank = (label: string) => ({ label, text: null, high: 2 }) as const;
  return {
    layout: 'form',
    mark: paperText.draft,
    title: words.title,
    sub: words.number(env.context.asOf.slice(0, 4)),
    blocks: [
      {
        as: 'fields',
        caption: words.title,
        rows: [
          [{ label: words.what, text: words.whatText(env.context.office.site.title) }],
          [{ label: words.carrier, text: words.carrierText }],
          [
            {
              label: words.more,
              text: since === undefined ? words.allOf : words.moreText(momentInWords(since), kinds),
            },
          ],
          [{ label: words.basis, text: words.basisText }],
          [{ label: words.withheld, text: words.withheldText(env.context.office.withheld ?? []) }],
          [{ label: words.checked, text: words.checkedText }],
          [blank(words.clerk), blank(words.head)],
          [blank(words.secrecy), blank(words.leader)],
        ],
      },
      {
        as: 'signature',
        office: env.context.office.name,
        day: dayInWords(dayOf(env.context.asOf)),
        seal: null,
      },
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}

function listSheet(env: ViewEnv, since: string | undefined, more: readonly NewlyPublic[]): SheetView {
  const rows = more.slice(0, ROWS).map(({ kind, path, isNew, fields }, index): RowView => ({
    cells: [
      String(index + 1),
      KINDS[kind].label,
      path,
      isNew ? words.isNew : words.isChanged,
      words.fields(fields.map((field) => labelOf(kind, field))),
    ],
    facts: [],
  }));
  return {
    layout: 'annex',
    mark: null,
    title: words.list,
    sub: since === undefined ? words.allOf : words.since(momentInWords(since), more.length),
    blocks: [
      {
        as: 'table',
        caption: words.list,
        head: words.listHead,
        widths: [5, 13, 40, 8, 34],
        rows,
      },
      ...(more.length > ROWS
        ? [{ as: 'text', text: paperText.moreOnly(more.length - ROWS), flush: true } as const]
        : []),
    ],
    foot: paperText.asOf(momentInWords(env.context.asOf)),
  };
}

function labelOf(kind: NewlyPublic['kind'], key: string): string {
  const field = fieldsOf(KINDS[kind].schema).members.get(key);
  return field === undefined ? key : fieldLabel(field);
}
