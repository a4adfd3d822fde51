import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteBuilder } from './site-builder.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-builder-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('a site that cannot be built is told of with its own words, and the next order is carried out all the same', async () => {
  const builder = siteBuilder();
  const orderOf = (name: string) => {
    const data = join(work, name);
    mkdirSync(data);
    return {
      data,
      asOf: undefined,
      profile: 'public',
      out: join(work, `${name}-site`),
      checked: true,
    } as const;
  };
  // Both are ordered before either is built.
  const [one, other] = await Promise.all([builder.build(orderOf('one')), builder.build(orderOf('other'))]);
  builder.end();
  expect([one.code, other.code]).toEqual([1, 1]);
  expect(one.output).toContain(join('one', 'office.yaml'));
  expect(one.output).not.toContain(join('other', 'office.yaml'));
  expect(other.output).toContain(join('other', 'office.yaml'));
  expect(other.output).not.toContain(join('one', 'office.yaml'));
  expect(readdirSync(work).sort()).toEqual(['one', 'other']);
});
