import { writeYaml } from '#load/fault/write-yaml.ts';

/** A record that a command writes, as its file holds it: what lies deeper than `blocks` mappings and lists stands on one line. Reads back as the same values. */
export function generatedText(header: string, record: object, blocks: number): string {
  return `# ${header}\n${block(record, 0, blocks)}`;
}

function block(value: object, depth: number, blocks: number): string {
  const indent = '  '.repeat(depth);
  const isBlock = (inner: unknown): inner is object =>
    typeof inner === 'object' && inner !== null && depth < blocks && Object.keys(inner).length > 0;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return list
      .map((item) =>
        isBlock(item)
          ? `${indent}- ${block(item, depth + 1, blocks).slice(2 * (depth + 1))}`
          : `${indent}- ${writeYaml(item)}\n`,
      )
      .join('');
  }
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) =>
      isBlock(member)
        ? `${indent}${writeYaml(key)}:\n${block(member, depth + 1, blocks)}`
        : `${indent}${writeYaml(key)}: ${writeYaml(member)}\n`,
    )
    .join('');
}
