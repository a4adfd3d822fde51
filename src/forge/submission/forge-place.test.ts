import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { filesOfIssue } from './issue-text.ts';
import {
  formAddress,
  newFileAddress,
  SUBMIT_FIELD,
  SUBMIT_FORM,
  SUBMIT_KIND,
  SUBMIT_UNIT,
} from './forge-place.ts';

const PLACE = { address: 'https://git.example.cn/minfang/ledger', branch: 'main', data: 'data' };
const RECORD = {
  path: 'reports/2026-W21/gongcheng.yaml',
  text: 'unit: gongcheng\nweek: 2026-W21 # (第21周)\n',
};

test('the page of a new file has its whole place and text filled in, and nothing that could end a link', () => {
  const address = newFileAddress(PLACE, RECORD);
  const { origin, pathname, searchParams } = new URL(address);
  expect(`${origin}${pathname}`).toBe('https://git.example.cn/minfang/ledger/new/main');
  expect(Object.fromEntries(searchParams)).toEqual({
    filename: 'data/reports/2026-W21/gongcheng.yaml',
    value: RECORD.text,
  });
  expect(address).not.toMatch(/[()'"<>\s\\]/u);
});

test('the form has the record filled in as the counter reads it', () => {
  const { searchParams } = new URL(formAddress(PLACE, [RECORD]));
  const body = `### 记录\n\n\`\`\`yaml\n${searchParams.get('records') ?? ''}\n\`\`\`\n`;
  expect(filesOfIssue(body, 'data')).toMatchObject([RECORD]);
});

test('the form and its fields are those that the repository has', () => {
  const file = join(import.meta.dirname, '../../../.github/ISSUE_TEMPLATE', SUBMIT_FORM);
  const form = load(readFileSync(file, 'utf8')) as { readonly body: readonly { readonly id?: string }[] };
  expect(form.body.flatMap(({ id }) => id ?? [])).toEqual([SUBMIT_KIND, SUBMIT_UNIT, SUBMIT_FIELD]);
});

test('what is too long for an address is left out of it, and the place stays', () => {
  const address = newFileAddress(PLACE, { ...RECORD, text: '长'.repeat(900) });
  expect(new URL(address).searchParams.get('filename')).toBe('data/reports/2026-W21/gongcheng.yaml');
  expect(new URL(address).searchParams.has('value')).toBe(false);
});

test('several records go into one issue, with what a person reads of it at a glance', () => {
  const other = { path: 'monthly/2026-05/gongcheng.yaml', text: 'unit: gongcheng\nmonth: 2026-05\n' };
  const head = { kind: '周报、月报', unit: '工程科' };
  const { searchParams } = new URL(formAddress(PLACE, [RECORD, other], head));
  expect([searchParams.get('kind'), searchParams.get('unit')]).toEqual(['周报、月报', '工程科']);
  const body = `### 种类\n\n周报\n\n### 单位\n\n工程科\n\n### 记录\n\n\`\`\`yaml\n${searchParams.get('records') ?? ''}\n\`\`\`\n`;
  expect(filesOfIssue(body, 'data')).toMatchObject([RECORD, other]);
});
