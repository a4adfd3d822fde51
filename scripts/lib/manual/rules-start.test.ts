import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Rules } from '#record/rules/rules.ts';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import { allWritten, RULES_START } from '../../testing/rules-start.ts';
import { asText } from '../check/check-output.ts';
import { checkRecord } from '../check/check-record.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-rules-start-'));
beforeAll(() => {
  for (const part of ['office.yaml', 'units', 'calendar'])
    cpSync(join(OFFICE_ROOT, part), join(work, part), { recursive: true });
  mkdirSync(join(work, 'rules'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** What the check says of an office with these rules. */
function said(rules: string): string {
  writeFileSync(join(work, 'rules/v1.yaml'), rules);
  return asText(checkRecord({ data: work, asOf: '2026-01-12 10:00', overdue: false, frozen: false }));
}

describe('the rules file that a new office begins with', () => {
  const rules = Rules.parse(load(RULES_START));
  const full = Rules.parse(load(allWritten(RULES_START)));

  test('is one in which nothing is wrong, with and without what it offers in comments', () => {
    for (const text of [RULES_START, allWritten(RULES_START)])
      expect(said(text)).toMatch(/^共检查\d+个文件：0个错误，0条提示。\n$/u);
  });

  test('gives no points for weekly reports and praise, and draws no sample, before an office wants it', () => {
    const sources = (from: Rules) => from.components.map(({ source }) => source);
    expect(sources(rules)).toEqual(['completion', 'quality', 'plan']);
    expect(sources(full)).toEqual(['completion', 'quality', 'plan', 'weekly', 'assessed']);
    expect([rules.bonus?.praise, rules.verification?.sample]).toEqual([undefined, undefined]);
    expect([full.bonus?.praise, full.verification?.sample]).toEqual(['0.5', { share: '0.20' }]);
  });

  test('has full marks that make 100', () => {
    expect(rules.components.reduce((sum, { full: mark }) => sum + Number(mark), 0)).toBe(100);
  });
});
