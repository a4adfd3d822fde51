import { dayOf } from '#days/moment.ts';
import type { KindName, Ledger } from '#record/ledger.ts';
import type { Receipts } from '#record/office/receipts.ts';
import { PLACES } from '#record/ledger.ts';
import { compileKinds } from '#load/disk/kinds.ts';
import { receiptWords } from '#wording/commands/gate.ts';
import { generatedText } from '../manual/generated-text.ts';
import type { SubmissionFacts } from './facts.ts';
import type { ReceivedMoment } from './received-moments.ts';

/** A file as it was received. */
export interface ReceivedFile extends Pick<ReceivedMoment, 'moment' | 'provenBy'> {
  /** Inside the data root. */
  readonly path: string;
  readonly kind: KindName;
  /** The object that holds its bytes. */
  readonly blob: string;
  /** The section enters what came on paper, by phone or as a table (代录). */
  readonly isOnBehalf: boolean;
  /** The moment that the record claims for itself. */
  readonly claimed: string | undefined;
}

type Receipt = Receipts['receipts'][number];

/**
 * The receipts of a submission as the files of their days will have them, those that stand there first. `stands` says
 * whether main has a file. Throws where main has one that cannot be read: what it proves would be written over.
 */
export function receiptFiles(
  main: Pick<Ledger, 'receipts'>,
  stands: (path: string) => boolean,
  facts: SubmissionFacts,
  received: readonly ReceivedFile[],
): readonly { readonly path: string; readonly text: string }[] {
  const days = new Map<string, Map<string, Receipt>>();
  for (const { moment, path, blob, isOnBehalf } of received) {
    const day = dayOf(moment);
    const door = isOnBehalf ? '秘书科代录' : facts.door;
    const one: Receipt = days.get(day)?.get(`${moment} ${door}`) ?? {
      door,
      number: facts.number,
      moment,
      account: facts.author,
      records: [],
    };
    const receipt = { ...one, records: [...(one.records ?? []), { path, blob }] };
    days.set(day, new Map([...(days.get(day) ?? []), [`${moment} ${door}`, receipt]]));
  }
  return [...days].map(([date, receipts]) => {
    const path = `receipts/${date}.yaml`;
    const standing = main.receipts.find((entry) => entry.path === path)?.value.receipts;
    if (standing === undefined && stands(path))
      throw new Error(`main has receipts that cannot be read: ${path}`);
    return {
      path,
      text: generatedText(
        receiptWords.header,
        { date, receipts: [...(standing ?? []), ...receipts.values()] },
        2,
      ),
    };
  });
}

/** What main's receipts say of this submission: a run that was cut off after it had landed it has not said so yet. */
export function standingReceipts(
  { receipts }: Ledger,
  { door, number }: SubmissionFacts,
): readonly ReceivedFile[] {
  if (number === undefined) return [];
  const places = compileKinds(PLACES);
  return receipts.flatMap(({ value }) =>
    value.receipts
      .filter((one) => one.number === number && (one.door === door || one.door === '秘书科代录'))
      .flatMap(({ door: through, moment, records = [] }) =>
        records.flatMap(({ path, blob = '' }): ReceivedFile[] => {
          const kind = places.match(path)?.kind.name;
          if (kind === undefined) return [];
          const isOnBehalf = through === '秘书科代录';
          return [{ path, kind, blob, moment, provenBy: 'forge', isOnBehalf, claimed: undefined }];
        }),
      ),
  );
}
