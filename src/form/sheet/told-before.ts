import type { Ledger } from '#record/ledger.ts';
import { sameText } from './grid.ts';

/** What the units have said of a matter so far, in weekly reports and claims; whoever asks again with the same words tells nothing new. */
export interface ToldBefore {
  readonly texts: ReadonlySet<string>;
  readonly problems: ReadonlySet<string>;
  /** The last that was said, as its writer wrote it. */
  readonly last?: string;
  readonly lastProblem?: string;
}

interface Said {
  readonly task: string;
  readonly at: string;
  readonly text: string;
  readonly problem?: string | undefined;
}

/** By matter. */
export function toldBefore(ledger: Ledger): ReadonlyMap<string, ToldBefore> {
  const said: Said[] = [
    ...ledger.report.flatMap(({ value }) =>
      (value.matters ?? []).flatMap(({ task, text, problem, claims = [] }) => [
        ...claims.map((claim) => ({ task, at: momentOf(value), text: claim.text })),
        { task, at: momentOf(value), text, problem },
      ]),
    ),
    ...ledger.claim.flatMap(({ value }) =>
      value.nodes.map(({ text }) => ({ task: value.task, at: momentOf(value), text })),
    ),
  ];
  const told = new Map<string, ToldBefore>();
  for (const { task, text, problem } of said.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const before = told.get(task);
    told.set(task, {
      texts: new Set([...(before?.texts ?? []), sameText(text)]),
      problems: new Set([...(before?.problems ?? []), ...(problem === undefined ? [] : [sameText(problem)])]),
      last: text,
      ...(problem === undefined ? {} : { lastProblem: problem }),
    });
  }
  return told;
}

interface Received {
  readonly submitted: string;
  readonly onBehalf?: { readonly receivedAt: string } | undefined;
}

function momentOf({ submitted, onBehalf }: Received): string {
  return onBehalf?.receivedAt ?? submitted;
}
