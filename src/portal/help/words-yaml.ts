import { fieldHint } from '#form/labels.ts';
import { exampleRecord } from '#record/schema/example-record.ts';
import { lineText } from '#form/record-text.ts';
import { DEFAULT_WORDS } from '#record/office/words.ts';
import { Words } from '#record/office/words-schema.ts';
import { helpText } from '#wording/help/sentences.ts';

/** The words of an office that writes none of its own, as its office.yaml would hold them; each list with its use and that of its roles. */
export function wordsYaml(): string {
  const lines = exampleRecord(Words);
  const lists = Object.entries(DEFAULT_WORDS).map(([key, words]) => {
    const at = lines.findIndex((line) => line.depth === 0 && line.key === key);
    const next = lines.findIndex((line, n) => n > at && line.depth === 0);
    const role = lines.slice(at, next === -1 ? undefined : next).find((line) => line.key === 'role');
    const use = helpText.wordList(lines[at]?.text ?? key, role && fieldHint({ about: role.text }));
    const items = words.map((word) => `    - ${inFlow(word)}`);
    return [`  ${key}: # ${use}`, ...items].join('\n');
  });
  return `${['words:', ...lists].join('\n')}\n`;
}

/** A word on one line: `{ name: 日常督办 }`. */
function inFlow(word: object): string {
  return lineText({ depth: 0, item: false, key: '', value: word }).replace(/^: /u, '');
}
