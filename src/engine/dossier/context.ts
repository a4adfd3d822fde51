import type { Ledger, EntryOf } from '#record/ledger.ts';
import { buildReckoning, type Reckoning, provenDay } from '../time/reckoning.ts';
import type { Dossier, ClaimFact, Delivery, Filed, Source } from './dossier.ts';
import { deadlineAfter } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import { demandsOf } from './demands.ts';
import { inspectionsByTask } from './inspections.ts';
import { compareText } from '#record/schema/problem.ts';
import type { NodeClaim } from '#record/dossier/claim.ts';
import type { Receipt } from '../time/received.ts';

/** Everything that the computation of one as-of moment shares: the reckoning of time, and every task's records in their order. */
export interface Context extends Reckoning {
  readonly dossiers: ReadonlyMap<string, Dossier>;
}

/** Builds the context. `undefined` where the ledger has no office: nothing can be computed then, and the checks say so. */
export function buildContext(whole: Ledger, asOf: string): Context | undefined {
  const reckoning = buildReckoning(whole, asOf);
  return reckoning && { ...reckoning, dossiers: buildDossiers(reckoning) };
}

type Open = { -readonly [K in keyof Dossier]: Dossier[K] extends readonly (infer T)[] ? T[] : Dossier[K] };

/** The kinds that are filed in a matter's folder and kept with their receipt. */
type FiledKind = 'classing' | 'ack' | 'plan' | 'filing' | 'event';

/** Kinds of event that need 主要领导 in writing and change the course of a matter (rules.md §1, §3). */
const DECISIONS: ReadonlySet<string> = new Set([
  '暂缓办理',
  '恢复',
  '撤销督办',
  '通知单作废',
  '取消节点',
  '移交',
]);

/**
 * Gathers each task's records, by task id in order. Records that name no known task are left to
 * the checks; so are decisions without 主要领导's approval, which change nothing. Results that an
 * upheld objection took back are left out.
 */
function buildDossiers(reckoning: Reckoning): ReadonlyMap<string, Dossier> {
  const { ledger, receiptOf, voided } = reckoning;
  const byId = new Map<string, Open>();
  for (const task of ledger.task.toSorted((a, b) => compareText(a.value.id, b.value.id)))
    byId.set(task.value.id, opened(reckoning, task));
  const filed = <K extends FiledKind>(entry: EntryOf<K>): Filed<K> => ({
    entry,
    ...receiptOf(entry),
  });
  for (const entry of ledger.classing) byId.get(entry.value.task)?.classings.push(filed<'classing'>(entry));
  for (const entry of ledger.ack) byId.get(entry.value.task)?.acks.push(filed<'ack'>(entry));
  for (const entry of ledger.plan) byId.get(entry.value.task)?.plans.push(filed<'plan'>(entry));
  for (const entry of ledger.filing) byId.get(entry.value.task)?.filings.push(filed<'filing'>(entry));
  for (const entry of ledger.event) byId.get(entry.value.task)?.events.push(filed<'event'>(entry));
  for (const claim of claimsOf(reckoning)) byId.get(claim.task)?.claims.push(claim.fact);
  for (const entry of ledger.verification) {
    const receipt = receiptOf(entry);
    const on = provenDay(reckoning, entry.value.on, receipt.registered, entry.value.paper);
    for (const [index, result] of entry.value.results.entries()) {
      if (voided.has(`${entry.path}#${result.task}/${result.node}`)) continue;
      const source = { entry, field: ['results', index] };
      byId
        .get(result.task)
        ?.verifications.push({ node: result.node, on, sitting: entry.value, result, source, ...receipt });
    }
  }
  for (const [id, inspections] of inspectionsByTask(reckoning))
    byId.get(id)?.inspections.push(...inspections);
  for (const dossier of byId.values()) order(reckoning, dossier);
  return byId;
}

function opened(reckoning: Reckoning, task: EntryOf<'task'>): Open {
  const notice = reckoning.receiptOf(task);
  const delivery = deliveryOf(task, notice);
  return {
    id: task.value.id,
    task,
    notice,
    delivery,
    prompt: isPrompt(reckoning, task, delivery),
    classings: [],
    acks: [],
    plans: [],
    filings: [],
    turns: [],
    events: [],
    claims: [],
    verifications: [],
    inspections: [],
    demands: [],
  };
}

/** Start of all clocks of a notice: the later of its printed date and its delivery; never the 签收 (rules.md §2). */
function deliveryOf({ value: { notice } }: EntryOf<'task'>, { registered }: Receipt): Delivery {
  const { printed, handedOver } = notice;
  const delivered = handedOver === undefined ? dayOf(registered) : handedOver.on;
  return {
    start: delivered > printed ? delivered : printed,
    printed,
    delivered,
    proof: handedOver === undefined ? 'ledger' : 'hand-over',
  };
}

function isPrompt(reckoning: Reckoning, { value }: EntryOf<'task'>, { start }: Delivery): boolean {
  const prompt = reckoning.rulesOn(start)?.tasks?.prompt;
  if (prompt === undefined) return false;
  return value.due <= deadlineAfter(reckoning.calendars(start, start), start, prompt.within).due;
}

function* claimsOf({
  ledger,
  receiptOf,
  enteredAs,
}: Reckoning): Generator<{ task: string; fact: ClaimFact }> {
  for (const entry of ledger.claim) {
    const { task, unit, nodes } = entry.value;
    for (const [index, node] of nodes.entries())
      yield claimFact(task, node, unit, receiptOf(entry), enteredAs(entry), {
        entry,
        field: ['nodes', index],
      });
  }
  for (const entry of ledger.report) {
    const { unit, matters = [] } = entry.value;
    for (const [m, { task, claims = [] }] of matters.entries())
      for (const [c, node] of claims.entries())
        yield claimFact(task, node, unit, receiptOf(entry), enteredAs(entry), {
          entry,
          field: ['matters', m, 'claims', c],
        });
  }
}

function claimFact(
  task: string,
  { node, text, drawId, evidence = [] }: NodeClaim,
  unit: string,
  receipt: Receipt,
  listed: Receipt,
  source: Source,
): { task: string; fact: ClaimFact } {
  const id = drawId ?? `${source.entry.path}#${task}/${node}`;
  return {
    task,
    fact: { id, node, unit, text, listedEvidence: evidence.length, source, listed, ...receipt },
  };
}

function order(reckoning: Reckoning, dossier: Open): void {
  dossier.classings.sort(byReceiptAndPath);
  dossier.acks.sort(byReceiptAndPath);
  dossier.plans.sort(
    (a, b) => a.entry.value.version - b.entry.value.version || compareText(a.entry.path, b.entry.path),
  );
  // Several filings may speak of one version; the later overrides the earlier, field by field.
  dossier.filings.sort(byReceiptAndPath);
  dossier.claims.sort((a, b) => byReceipt(a, b) || compareText(a.id, b.id));
  dossier.verifications.sort(
    (a, b) =>
      compareText(a.on, b.on) ||
      compareText(a.registered, b.registered) ||
      compareText(a.source.entry.path, b.source.entry.path),
  );
  dossier.demands.push(...demandsOf(dossier.verifications, dossier.inspections, dossier.id));
  if (dossier.events.length === 0) return;
  dossier.events.sort(
    (a, b) => compareText(a.entry.value.on, b.entry.value.on) || compareText(a.entry.path, b.entry.path),
  );
  for (const { entry, ...receipt } of dossier.events) {
    const event = entry.value;
    if (event.approval === undefined || !DECISIONS.has(event.kind)) continue;
    const on = provenDay(reckoning, event.on, receipt.registered, event.approval.paper);
    dossier.turns.push({ on, entry, event, ...receipt });
  }
  dossier.turns.sort(
    (a, b) =>
      compareText(a.on, b.on) ||
      compareText(a.registered, b.registered) ||
      compareText(a.entry.path, b.entry.path),
  );
}

function byReceipt(a: Receipt, b: Receipt): number {
  return compareText(a.received, b.received);
}

function byReceiptAndPath(a: Filed<FiledKind>, b: Filed<FiledKind>): number {
  return byReceipt(a, b) || compareText(a.entry.path, b.entry.path);
}
