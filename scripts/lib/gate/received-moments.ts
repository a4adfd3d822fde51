import { officeMoment } from '#load/as-of.ts';
import type { SubmissionFacts } from './facts.ts';
import { gitObjectIds } from '../git/git-objects.ts';
import type { HandedFile } from './submission.ts';

/** When a file's bytes came in, and whether the forge says so or only the run that judged them. */
export interface ReceivedMoment {
  /** `YYYY-MM-DD HH:mm` in the office's zone. */
  readonly moment: string;
  readonly provenBy: 'forge' | 'run';
  /** Who pushed since these bytes have stood there: who pushed to the branch before has no part in them. Where no push is known to have brought them, everybody who pushed. */
  readonly pushedBy: readonly number[];
}

/**
 * When each file of a submission was received (rules.md §2): the latest of the push since which these bytes have stood
 * at this path of its branch, its opening, its leaving draft, its coming back. What was taken away in between was
 * withdrawn: else a word could be handed in early, taken back at once, and be in time whenever it is given again.
 * Where the forge tells no such push, or a later one than the run that judges, the run's own time. A commit's dates,
 * which anybody types, are never asked.
 */
export function receivedMoments(
  repo: string,
  data: string,
  facts: SubmissionFacts,
  zone: string,
  files: readonly HandedFile[],
): ReadonlyMap<string, ReceivedMoment> {
  const pushes = (facts.pushes ?? []).toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const handed = files.flatMap(({ path, after }) =>
    after === undefined ? [] : [{ path, blob: after.blob }],
  );
  const places = pushes.flatMap(({ after }) => handed.map(({ path }) => `${after}:${data}/${path}`));
  const blobs = gitObjectIds(repo, places);
  const moments = new Map<string, ReceivedMoment>();
  for (const { path } of files) {
    const n = handed.findIndex((one) => one.path === path);
    const gone = pushes.findLastIndex(
      (_, push) => n >= 0 && blobs[push * handed.length + n] !== handed[n]?.blob,
    );
    const first = n < 0 ? pushes.at(-1) : pushes[gone + 1];
    const instants = [first?.at, facts.opened, facts.ready, facts.back].flatMap((one) => one ?? []);
    const last = instants.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), '1970-01-01T00:00:00Z');
    const isProven =
      first !== undefined && facts.opened !== undefined && Date.parse(last) <= Date.parse(facts.at);
    moments.set(path, {
      moment: officeMoment(new Date(isProven ? last : facts.at), zone),
      provenBy: isProven ? 'forge' : 'run',
      pushedBy: (first === undefined || n < 0 ? pushes : pushes.slice(gone + 1)).map(({ by }) => by),
    });
  }
  return moments;
}
