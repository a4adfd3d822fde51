import type { z } from 'zod';
import type { Entry } from '../entry.ts';
import type { EntryOf, Ledger } from '../ledger.ts';
import { compareText } from '../problem.ts';
import type { NodeClaim } from '../schema/claim.ts';
import type { ClaimFact, Dossier, Source } from './dossier.ts';
import { receivedAt, type Received } from './horizon.ts';

type Loose = { -readonly [K in keyof Dossier]: Dossier[K] extends readonly (infer T)[] ? T[] : Dossier[K] };

/** Gathers each task's records, by task id in order. Records that name no known task are left to the checks. `provenOn` tells the day an event counts from. */
export function buildDossiers(
  ledger: Ledger,
  provenOn: (event: EntryOf<'event'>['value']) => string,
): ReadonlyMap<string, Dossier> {
  const byId = new Map<string, Loose>();
  for (const task of ledger.task.toSorted((a, b) => compareText(a.value.id, b.value.id))) {
    byId.set(task.value.id, {
      id: task.value.id,
      task,
      acks: [],
      plans: [],
      filings: [],
      events: [],
      turns: [],
      claims: [],
      checks: [],
    });
  }
  for (const entry of ledger.ack) byId.get(entry.value.task)?.acks.push(entry);
  for (const entry of ledger.plan) byId.get(entry.value.task)?.plans.push(entry);
  for (const entry of ledger.filing) byId.get(entry.value.task)?.filings.push(entry);
  for (const entry of ledger.event) byId.get(entry.value.task)?.events.push(entry);
  for (const entry of ledger.claim) {
    const { task, unit, nodes } = entry.value;
    nodes.forEach((node, index) =>
      byId
        .get(task)
        ?.claims.push(claimFact(task, node, unit, entry.value, { entry, field: ['nodes', index] })),
    );
  }
  for (const entry of ledger.report) {
    entry.value.matters?.forEach((matter, m) =>
      matter.claims?.forEach((node, c) =>
        byId.get(matter.task)?.claims.push(
          claimFact(matter.task, node, entry.value.unit, entry.value, {
            entry,
            field: ['matters', m, 'claims', c],
          }),
        ),
      ),
    );
  }
  for (const entry of ledger.verification) {
    entry.value.results.forEach((result, index) =>
      byId.get(result.task)?.checks.push({
        node: result.node,
        sitting: entry.value,
        result,
        source: { entry, field: ['results', index] },
      }),
    );
  }
  for (const dossier of byId.values()) {
    order(dossier);
    dossier.turns.push(...dossier.events.map((event) => ({ on: provenOn(event.value), event: event.value })));
    dossier.turns.sort((a, b) => compareText(a.on, b.on));
  }
  return byId;
}

function claimFact(
  task: string,
  claim: z.output<typeof NodeClaim>,
  unit: string,
  record: Received,
  source: Source,
): ClaimFact {
  return {
    id: `${source.entry.path}#${task}/${claim.node}`,
    node: claim.node,
    unit,
    quarters: claim.quarters,
    text: claim.text,
    record,
    received: receivedAt(record),
    source,
  };
}

function order(dossier: Loose): void {
  const receipt = (a: Entry<Received>, b: Entry<Received>) =>
    compareText(receivedAt(a.value), receivedAt(b.value)) || compareText(a.path, b.path);
  dossier.acks.sort(receipt);
  dossier.plans.sort((a, b) => a.value.version - b.value.version || compareText(a.path, b.path));
  // Several filings may speak of one version; the later overrides the earlier, field by field.
  dossier.filings.sort((a, b) => a.value.version - b.value.version || receipt(a, b));
  dossier.events.sort((a, b) => compareText(a.value.on, b.value.on) || compareText(a.path, b.path));
  dossier.claims.sort((a, b) => compareText(a.received, b.received) || compareText(a.id, b.id));
  dossier.checks.sort(
    (a, b) =>
      compareText(a.sitting.on, b.sitting.on) ||
      compareText(a.sitting.submitted, b.sitting.submitted) ||
      compareText(a.source.entry.path, b.source.entry.path),
  );
}
