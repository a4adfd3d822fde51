import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import type { Records } from '#engine/testing/office.ts';

/** Writes the records of matters, made in short hand, to their places below `data`. */
export function layRecords(data: string, { task, ack, plan, filing, claim }: Records): void {
  const folder = (id: string) => `tasks/2026/${id}`;
  for (const one of task ?? []) layRecord(data, `${folder(one.id)}/task.yaml`, one);
  for (const one of ack ?? []) layRecord(data, `${folder(one.task)}/ack.yaml`, one);
  for (const one of plan ?? []) layRecord(data, `${folder(one.task)}/plan-v${String(one.version)}.yaml`, one);
  for (const one of filing ?? [])
    layRecord(data, `${folder(one.task)}/filing-v${String(one.version)}.yaml`, one);
  for (const one of claim ?? [])
    layRecord(data, `${folder(one.task)}/claim-${one.submitted.slice(0, 10)}.yaml`, one);
}

/** Writes one record to its place below `data`. */
export function layRecord(data: string, path: string, value: object): void {
  const file = join(data, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, dump(value));
}
