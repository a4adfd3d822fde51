import { readRecord } from '#load/read-record.ts';
import { PLACES } from '#record/ledger.ts';

const MEGABYTE = 1024 * 1024;

/** Texts of nothing but one thing, to see that no part of loading takes more than its share as a file grows. */
const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  分段文字: (bytes) => filled(bytes, (n) => `k${String(n)}: |\n  甲乙\n`),
  空的分段文字: (bytes) => filled(bytes, () => 'a: |\n'),
  键: (bytes) => filled(bytes, (n) => `k${String(n)}: ${String(n)}\n`),
  列表: (bytes) => `units:\n${filled(bytes, () => '  - a\n')}`,
  方括号列表: (bytes) => `units: [${filled(bytes, () => 'a, ')}b]\n`,
  一段长文字: (bytes) => `period: |\n${filled(bytes, () => '  督办事项按期办结。\n')}`,
  中文冒号: (bytes) => filled(bytes, () => 'a：b\n'),
  井号截断的文字: (bytes) => filled(bytes, (n) => `k${String(n)}: 甲 #3 号\n`),
};

/** How long it takes to read one file of each shape and size and to tell what is wrong with it, in seconds of computing. */
export function* loadingTimes(
  megabytes: readonly number[],
): Generator<{ readonly shape: string; readonly seconds: readonly number[] }> {
  const schema = PLACES.find(({ name }) => name === 'edition')?.schema;
  if (schema === undefined) throw new RangeError('no kind is as large as an edition');
  for (const [shape, make] of Object.entries(SHAPES)) {
    const seconds = megabytes.map((size) => {
      const text = make(size * MEGABYTE);
      const began = process.cpuUsage();
      readRecord({ file: shape, path: shape, names: {}, text, faults: [] }, schema);
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1e6;
    });
    yield { shape, seconds };
  }
}

function filled(bytes: number, part: (n: number) => string): string {
  const parts: string[] = [];
  for (let length = 0, n = 0; length < bytes; n++) {
    const next = part(n);
    parts.push(next);
    length += Buffer.byteLength(next);
  }
  return parts.join('');
}
