import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { storedZip } from './stored-zip.ts';

test('whatever texts are packed, a reader of archives gets them back, each at its place', () => {
  const segment = fc.string({
    unit: fc.constantFrom(...Array.from('az09-督查㐀𠮷')),
    minLength: 1,
    maxLength: 8,
  });
  const files = fc.uniqueArray(
    fc.record({
      path: fc.array(segment, { minLength: 1, maxLength: 4 }).map((steps) => `${steps.join('/')}.yaml`),
      text: fc.string({ unit: 'grapheme', maxLength: 300 }),
    }),
    { selector: ({ path }) => path, maxLength: 40 },
  );
  fc.assert(
    fc.property(files, (packed) => {
      const read = Object.entries(unzipSync(storedZip(packed))).map(([path, bytes]) => [
        path,
        strFromU8(bytes),
      ]);
      expect(Object.fromEntries(read)).toEqual(
        Object.fromEntries(packed.map(({ path, text }) => [path, text])),
      );
    }),
    { numRuns: 60 },
  );
});

test('the same texts are the same bytes, whenever and wherever they are packed', () => {
  const packed = () => [...storedZip([{ path: 'a/b.yaml', text: '甲\n' }])];
  expect(packed()).toEqual(packed());
});
