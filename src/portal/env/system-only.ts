import { z } from 'zod';
import { systemText } from '#wording/shared/system.ts';
import type { ClaimFact, Dossier, VerificationFact } from '#engine/dossier/dossier.ts';
import type { Evidence } from '#record/dossier/evidence.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { ViewEnv } from './env.ts';
import type { SystemFieldView } from '../shared/types.ts';

/** Of any record, what only the system may read of how and through whom it came. */
const Beside = z.object({
  signer: z.string().optional(),
  responsiblePerson: z.string().optional(),
  onBehalf: z.object({ confirmation: z.string().optional() }).optional(),
  withheldBasis: z.string().optional(),
});

/** A field as written, or nothing where the projection has none: the public build never holds one. */
export function systemField(label: string, text: string | undefined): readonly SystemFieldView[] {
  return text === undefined ? [] : [{ label, text }];
}

/** Who signed or answers for a paper, how the unit confirmed what the section entered for it (代录, rules.md §2), why it is withheld. */
export function recordSystemFields(env: ViewEnv, path: string): readonly SystemFieldView[] {
  const { data } = Beside.safeParse(env.shownByPath.get(path)?.value);
  return [
    ...systemField(systemText.signer, data?.signer),
    ...systemField(systemText.responsiblePerson, data?.responsiblePerson),
    ...systemField(systemText.confirmation, data?.onBehalf?.confirmation),
    ...systemField(systemText.withheldBasis, data?.withheldBasis),
  ];
}

/** Background of a matter, the minutes of the meeting it comes from, and what goes beside its entry. */
export function taskSystemFields(env: ViewEnv, { id, task }: Dossier): readonly SystemFieldView[] {
  const { meeting } = task.value.source;
  const held = env.shown.meeting.find((entry) => entry.value.id === meeting)?.value;
  return [
    ...systemField(systemText.background, env.shownTasks.get(id)?.value.background),
    ...(held === undefined ? [] : systemField(systemText.minutes(held.title), held.minutes)),
    ...recordSystemFields(env, task.path),
  ];
}

/** Where the 成果 of a claim is kept, whether claimed by itself or in a weekly report. */
export function claimSystemFields(
  env: ViewEnv,
  dossier: Dossier,
  { node, source }: ClaimFact,
): readonly SystemFieldView[] {
  const { path } = source.entry;
  const own = claimsByPath(env).get(path)?.value.nodes;
  const weekly = reportsByPath(env)
    .get(path)
    ?.value.matters?.filter((matter) => matter.task === dossier.id)
    .flatMap((matter) => matter.claims ?? []);
  const claimed = (own ?? weekly)?.find((item) => item.node === node);
  return [
    ...systemField(systemText.evidence, claimed?.evidence?.map(pieceText).join('；')),
    ...recordSystemFields(env, path),
  ];
}

/** A 成果 with what is known of it: number, day, form, pages, where it lies, the digest of its file. */
function pieceText({ what, no, date, form, pages, kept, sha256 }: Evidence): string {
  return systemText.piece(what, [
    ...(no === undefined ? [] : [no]),
    ...(date === undefined ? [] : [date]),
    ...(form === undefined ? [] : [form]),
    ...(pages === undefined ? [] : [systemText.pages(pages)]),
    ...(kept === undefined ? [] : [systemText.keptAt(kept)]),
    ...(sha256 === undefined ? [] : [systemText.sha256(sha256)]),
  ]);
}

/** What a check saw of the 成果. */
export function checkSystemFields(
  env: ViewEnv,
  { source, result: { task, node } }: VerificationFact,
): readonly SystemFieldView[] {
  const { path } = source.entry;
  const seen = sittingsByPath(env)
    .get(path)
    ?.value.results.find((one) => one.task === task && one.node === node)?.seen;
  return [
    ...systemField(systemText.seen, seen && systemText.seenList(seen)),
    ...recordSystemFields(env, path),
  ];
}

/** What a unit's weekly entry about a matter says is in the way. */
export function reportSystemFields(
  env: ViewEnv,
  dossier: Dossier,
  path: string,
  nth: number,
): readonly SystemFieldView[] {
  const matters = reportsByPath(env)
    .get(path)
    ?.value.matters?.filter((matter) => matter.task === dossier.id);
  return [...systemField(systemText.problem, matters?.[nth]?.problem), ...recordSystemFields(env, path)];
}

function claimsByPath({ context, profile, shown }: ViewEnv): ReadonlyMap<string, EntryOf<'claim'>> {
  return context.memo(
    'shown-claims',
    profile,
    () => new Map(shown.claim.map((entry) => [entry.path, entry] as const)),
  );
}

function reportsByPath({ context, profile, shown }: ViewEnv): ReadonlyMap<string, EntryOf<'report'>> {
  return context.memo(
    'shown-reports',
    profile,
    () => new Map(shown.report.map((entry) => [entry.path, entry] as const)),
  );
}

function sittingsByPath({ context, profile, shown }: ViewEnv): ReadonlyMap<string, EntryOf<'verification'>> {
  return context.memo(
    'shown-sittings',
    profile,
    () => new Map(shown.verification.map((entry) => [entry.path, entry] as const)),
  );
}
