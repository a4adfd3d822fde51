import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { usageWords } from '#wording/commands/shared.ts';
import { outFault, outTarget, OWN_RECORD, SITE_MARK } from './out-folder.ts';
import { projectRoot } from '../process/run-node.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-out-'));
const at = (...parts: readonly string[]) => join(work, ...parts);

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const made = (name: string, ...files: readonly string[]): string => {
  mkdirSync(at(name), { recursive: true });
  for (const file of files) writeFileSync(at(name, file), '');
  return at(name);
};
const linked = (name: string, to: string): string => {
  symlinkSync(to, at(name));
  return at(name);
};

const data = made('office/ledger', 'office.yaml');
const empty = made('empty');
const photos = made('photos', '1.jpg');
const site = made('site', SITE_MARK.name, 'index.html');
const fault = (out: string) => outFault(out, data);

describe('a site may be built', () => {
  test.each([
    ['into a folder that is not there', at('new')],
    ['deep into folders that are not there', at('a', 'b', 'c')],
    ['into an empty folder', empty],
    ['over an earlier build', site],
    ['over an earlier build behind a link', linked('to-site', site)],
    ['beside a data root whose name it begins with', `${data}-site`],
    ['into a new folder of the project', join(projectRoot, 'dist-of-a-test')],
  ])('%s', (_, out) => {
    expect(fault(out)).toBeUndefined();
  });
});

describe('a site may not be built', () => {
  test.each([
    ['over the data root', data],
    ['over the data root, written another way', join(work, 'office', '..', 'office', 'ledger', '.')],
    ['over the data root, written from here', relative(process.cwd(), data)],
    ['into the data root', join(data, 'dist')],
    ['over a folder that holds the data root', dirname(data)],
    ['over the data root behind a link', linked('to-data', data)],
    ['into the data root behind a link', join(linked('to-office', dirname(data)), 'ledger', 'new')],
  ])('%s', (_, out) => {
    expect(fault(out)).toBe(usageWords.outData(out, data));
  });

  test('over the project’s own record, whatever was chosen', () => {
    expect(relative(projectRoot, OWN_RECORD)).toBe('data');
    expect(fault(OWN_RECORD)).toBe(usageWords.outData(OWN_RECORD, OWN_RECORD));
    const inside = join(OWN_RECORD, 'new');
    expect(fault(inside)).toBe(usageWords.outData(inside, OWN_RECORD));
  });

  test('over a data root that a mark makes look like a build', () => {
    const odd = made('odd', SITE_MARK.name, 'office.yaml');
    expect(outFault(odd, odd)).toBe(usageWords.outData(odd, odd));
  });

  test('over the project, the home, or what holds them', () => {
    // Each holds the project's record too, and that is said first where it does.
    for (const out of [projectRoot, dirname(dirname(projectRoot)), '/']) expect(fault(out)).toBeDefined();
    expect(fault(homedir())).toBeDefined();
  });

  test.each([
    ['over a folder with something else in it', photos],
    ['over something else behind a link', linked('to-photos', photos)],
    ['over a file', at('photos', '1.jpg')],
    ['over a link that leads nowhere', linked('nowhere', at('gone'))],
  ])('%s', (_, out) => {
    expect(fault(out)).toBe(usageWords.outOther(out));
  });
});

describe('what is replaced', () => {
  test('is the folder behind the link, so that the link stays', () => {
    expect(outTarget(linked('other-link', site))).toBe(outTarget(site));
  });
});
