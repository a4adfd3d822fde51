import { editionSentences } from '#wording/freeze/sentences.ts';
import type { EditionEntry } from '#engine/freeze/editions.ts';
import { correctionView, type CorrectionView } from './correction-view.ts';
import { isPublished } from './edition-files.ts';
import { postName, type ViewEnv } from '../env/env.ts';
import { recordsAt } from '../env/record/record-ref.ts';
import { versionState } from './period-state.ts';
import { approvedText, editionRules, shownVersions, versionHref } from '../env/period/shown-editions.ts';
import { momentInWords } from '#wording/calendar/day.ts';
import type { FieldView, RecordRef } from '../shared/types.ts';

/** One version of a frozen period. */
export interface EditionView {
  /** From 1. */
  readonly version: number;
  /** `已审定（锁定）`, `已更正（第2版）`; of one that is no longer the last `第1版，已由第2版取代`. */
  readonly stateText: string;
  /** One sentence: who approved it when. */
  readonly text: string;
  /** Page of this version; null for the last, which its period shows. */
  readonly href: string | null;
  /** 批准, 锁定, 更正, 计分规则, why a league of one was frozen, 未答复的异议. */
  readonly facts: readonly FieldView[];
  /** Null where the edition holds scores that the profile is not told: a digest would test a guess at them. */
  readonly digest: DigestView | null;
  /** Its file, if the profile may read it. */
  readonly records: readonly RecordRef[];
  /** Why it replaces the version before, and what changed; null for the first. */
  readonly correction: CorrectionView | null;
}

/** SHA-256 of an edition. */
export interface DigestView {
  /** The first 12 digits. */
  readonly short: string;
  /** All 64. */
  readonly full: string;
}

const SHORT = 12;

/** The versions of a frozen period, the one that stands first; with one unit's corrected figures, or all. */
export function editionViews(env: ViewEnv, period: string, unit?: string): readonly EditionView[] {
  return shownVersions(env, period)
    .map((entry) => editionView(env, entry, unit))
    .toReversed();
}

/** One version: who approved it when, by which rules, its digest, and what it corrected. */
export function editionView(env: ViewEnv, entry: EditionEntry, unit?: string): EditionView {
  const { period, version, digest } = entry.value;
  const last = shownVersions(env, period).length;
  const stands = version === last;
  return {
    version,
    stateText: stands ? versionState(version) : editionSentences.state.replaced(version, version + 1),
    text: approvedText(env, entry.value),
    href: stands ? null : versionHref(period, version),
    facts: editionFacts(env, entry),
    digest: isPublished(env, entry) ? digestView(digest) : null,
    records: recordsAt(env, [entry.path]),
    correction: correctionView(env, entry, unit),
  };
}

/** A digest, long and short. */
function digestView(digest: string): DigestView {
  return { short: digest.slice(0, SHORT), full: digest };
}

function editionFacts(env: ViewEnv, { value: edition }: EditionEntry): readonly FieldView[] {
  const { approval, frozen, written, version, forced, objections = [] } = edition;
  const { facts, approvalText, objection } = editionSentences;
  const rules = editionRules(env, edition);
  const fact = (label: string, text: string, href: string | null = null): FieldView => ({
    label,
    text,
    href,
  });
  return [
    fact(
      facts.approval,
      approvalText(postName(env, approval.by), approval.on, approval.mode, approval.paper),
    ),
    fact(facts.frozen, momentInWords(frozen)),
    ...(version === 1 ? [] : [fact(facts.written, momentInWords(written))]),
    fact(
      facts.rules,
      rules?.title ?? edition.rules,
      rules === undefined ? null : `/method/${edition.rules}/`,
    ),
    ...(forced === undefined ? [] : [fact(facts.forced, forced)]),
    ...objections.map(({ id, note }) => fact(facts.objections, objection(id, note))),
  ];
}
