import { CORE_SCHEMA, load } from 'js-yaml';

/** A value as one would write it behind a key, on one line: `2026-01-20`, `'001'`, `[难点, 整改]`, `{ from: 2025-01-01 }`. */
export function writeYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeYaml(item)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${key}: ${writeYaml(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  return typeof value === 'string' ? writeText(value) : String(value);
}

function writeText(text: string): string {
  if (/[\n\r\t]/u.test(text)) return JSON.stringify(text);
  return isPlain(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

// Plain only if it reads back as the same text both alone and among brackets and commas.
function isPlain(text: string): boolean {
  if (/[,[\]{}，、]|^\s|\s$/u.test(text)) return false;
  try {
    const back = load(`[${text}]`, { schema: CORE_SCHEMA, maxDepth: 4, maxAliases: 0 });
    return Array.isArray(back) && back.length === 1 && back[0] === text;
  } catch {
    return false;
  }
}
