import { z } from 'zod';
import { momentInWords } from '#wording/calendar/day.ts';
import { recordProofWords as words } from '#wording/shared/record-names.ts';
import type { Receipts } from '#record/office/receipts.ts';
import { signerName, type ViewEnv } from '../env.ts';
import { actorName } from './record-name.ts';

const Approved = z.object({
  by: z.string(),
  actingFor: z.string().optional(),
  on: z.string(),
  mode: z.string(),
  paper: z.string().optional(),
});

/** Of any record, what it says of how it came and what it rests on. */
const Said = z.object({
  submitted: z.string().optional(),
  onBehalf: z
    .object({
      receivedAt: z.string(),
      channel: z.string(),
      enteredBy: z.string(),
      paper: z.string().optional(),
    })
    .optional(),
  paper: z.string().optional(),
  /** Of a clue it is another thing, and says no hand. */
  decision: Approved.optional().catch(undefined),
  approval: Approved.optional(),
  chiefConsent: Approved.optional(),
});

type Received = Receipts['receipts'][number];

/**
 * How a shown record came and what proves it, a clause each: when it was handed in, what the section entered for a
 * unit and from which paper (代录), at which door the counter received it, who signed how. From the projection alone.
 */
export function recordProof(env: ViewEnv, path: string): readonly string[] {
  const said = Said.safeParse(env.shownByPath.get(path)?.value).data;
  if (said === undefined) return [];
  const { submitted, onBehalf, paper, decision, approval, chiefConsent } = said;
  const receipt = receiptsByPath(env).get(path);
  return [
    ...(submitted === undefined ? [] : [words.submitted(momentInWords(submitted))]),
    ...(onBehalf === undefined
      ? []
      : [
          words.onBehalf(
            momentInWords(onBehalf.receivedAt),
            onBehalf.channel,
            actorName(env, onBehalf.enteredBy),
          ),
          ...paperOf(onBehalf.paper),
        ]),
    ...(receipt === undefined
      ? []
      : [words.received(momentInWords(receipt.moment), receipt.door, receipt.number)]),
    ...[decision, approval, chiefConsent].flatMap((one) =>
      one === undefined ? [] : [words.signed(signerName(env, one), one.on, one.mode), ...paperOf(one.paper)],
    ),
    ...paperOf(paper),
  ];
}

function paperOf(paper: string | undefined): readonly string[] {
  return paper === undefined ? [] : [words.paper(paper)];
}

/** The receipt that each record first had. Which records one proves is for the system alone, but each page tells of its own. */
function receiptsByPath({ context }: ViewEnv): ReadonlyMap<string, Received> {
  return context.memo('receipts-by-path', '', () => {
    const first = new Map<string, Received>();
    for (const { value } of context.ledger.receipts)
      for (const receipt of value.receipts)
        for (const { path } of receipt.records ?? []) {
          const known = first.get(path);
          if (known === undefined || receipt.moment < known.moment) first.set(path, receipt);
        }
    return first;
  });
}
