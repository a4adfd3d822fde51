import { buildContext } from '#engine/dossier/context.ts';
import type { PaperEdition } from '#record/freeze/paper-edition.ts';
import type { Issued } from '#record/freeze/issued.ts';
import type { EntryOf } from '#record/ledger.ts';
import { dayOf } from '#days/moment.ts';
import { dayInWords, momentInWords } from '#wording/calendar/day.ts';
import { dayBeside } from '#wording/calendar/day-phrases.ts';
import { paperText } from '#wording/papers/phrases.ts';
import { buildViewEnv, postName, type ViewEnv } from '../env/env.ts';

/** A paper to be shown: of what, and the record of its issue where there is one. */
export interface PaperOf {
  readonly env: ViewEnv;
  readonly entry: EntryOf<'issued'> | undefined;
  readonly edition: PaperEdition | undefined;
}

/** A paper as it is drafted now; where it was issued with an edition, as of the moment at which that was drafted. */
export function paperOf(env: ViewEnv, entry: EntryOf<'issued'> | undefined): PaperOf {
  const edition = entry?.value.edition;
  return { env: edition === undefined ? env : envAt(env, edition.drafted), entry, edition };
}

/** The same record as it stood at an earlier moment. */
function envAt(env: ViewEnv, moment: string): ViewEnv {
  if (moment >= env.context.asOf) return env;
  return env.context.memo('paper-env', `${env.profile}|${moment}`, () => {
    const context = buildContext(env.context.ledger, moment);
    return context === undefined ? env : buildViewEnv(context, env.profile);
  });
}

/** What was issued of a kind, by its week, month or year and unit; the first where there are several. */
export function issuedFor(
  env: ViewEnv,
  { kind, week, month, year, unit }: Pick<Issued, 'kind' | 'week' | 'month' | 'year' | 'unit'>,
): EntryOf<'issued'> | undefined {
  return env.context.ledger.issued.find(
    ({ value }) =>
      value.kind === kind &&
      value.week === week &&
      value.month === month &&
      value.year === year &&
      value.unit === unit,
  );
}

/** 草稿, or 待盖章 once it is issued: the seal itself is never drawn. */
export function markOf({ edition }: PaperOf): string {
  return edition === undefined ? paperText.draft : paperText.toSeal;
}

/** That it is a draft, or when it was issued and by whom. */
export function stateOf({ env, entry, edition }: PaperOf): string {
  if (entry === undefined || edition === undefined)
    return paperText.draftState(momentInWords(env.context.asOf));
  const { edited, checked, signed } = edition;
  const { roles } = paperText;
  return paperText.issuedState(dayInWords(entry.value.on), [
    [roles.edited, postName(env, edited)],
    [roles.checked, postName(env, checked)],
    ...(signed === undefined ? [] : [[roles.signed, postName(env, signed)] as const]),
  ]);
}

/** The day under a paper, of a draft its moment's. */
export function dayOfPaper({ env, entry, edition }: PaperOf): string {
  return edition === undefined || entry === undefined ? dayOf(env.context.asOf) : entry.value.on;
}

export function footOf({ env }: PaperOf): string {
  return paperText.asOf(momentInWords(env.context.asOf));
}

export function briefDay(paper: PaperOf): string {
  const day = dayOfPaper(paper);
  return dayBeside(day, day);
}

/** The name of 主要领导's post. */
export function chiefName(env: ViewEnv): string {
  const chief = env.context.office.posts.find(({ role }) => role === '主要领导');
  return chief?.name ?? '';
}
