import type { Dossier } from '#engine/dossier/dossier.ts';
import { refuses } from '#engine/dossier/claims.ts';
import type { ReturnedFacts } from '#form/facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { submitSentences } from '#wording/submit/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/publication.ts';

/** What was sent back and has not been answered since, newest first: plans by a leader, claims by the section. */
export function returnedFacts(
  env: ViewEnv,
  dossiers: readonly Dossier[],
  unit: string,
): readonly ReturnedFacts[] {
  if (!showsLive(env)) return [];
  return dossiers
    .flatMap((dossier) => [...plansReturned(env, dossier, unit), ...claimsReturned(env, dossier, unit)])
    .toSorted((a, b) => compareText(b.on, a.on));
}

function plansReturned(
  { shownByPath }: ViewEnv,
  { id, plans, filings }: Dossier,
  unit: string,
): ReturnedFacts[] {
  const last = plans.at(-1)?.entry.value;
  if (last?.unit !== unit) return [];
  return filings.flatMap(({ entry: { path, value } }) =>
    value.returned === undefined || value.version !== last.version || !shownByPath.has(path)
      ? []
      : [
          {
            task: id,
            on: value.returned.on,
            what: submitSentences.planReturned(value.version),
            reason: value.returned.reason,
            form: `plan=${id}`,
          },
        ],
  );
}

function claimsReturned(
  { shown }: ViewEnv,
  { id, verifications, claims, plans }: Dossier,
  unit: string,
): ReturnedFacts[] {
  return verifications.flatMap((check) => {
    const seen = shown.verification.find(({ path }) => path === check.source.entry.path);
    const finding = seen?.value.results.find(({ task, node }) => task === id && node === check.node);
    const own = claims.some((claim) => claim.node === check.node && claim.unit === unit);
    const again = claims.some((claim) => claim.node === check.node && claim.received > check.registered);
    if (!refuses(check) || finding === undefined || !own || again) return [];
    const title = plans
      .flatMap(({ entry }) => entry.value.nodes)
      .findLast((node) => node.id === check.node)?.title;
    return [
      {
        task: id,
        on: check.on,
        what: submitSentences.claimReturned(title ?? submitSentences.end),
        reason: finding.finding,
        form: `claim=${id}/${check.node}`,
      },
    ];
  });
}
