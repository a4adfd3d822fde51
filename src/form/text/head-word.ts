import { textWords } from '#wording/form/text.ts';
import type { Field } from '#record/schema/fields.ts';
import { scalarOfWord, timeInWords, timeOfWords, wordOfScalar, type Where } from './scalar.ts';

/** How one field stands among others in the first line of a record or of an entry. */
export interface HeadWord {
  readonly key: string;
  /** Undefined where it goes without saying. */
  readonly write: (value: unknown, where: Where) => string | undefined;
  /** Undefined where the word is none of this field. */
  readonly read: (word: string, where: Where) => unknown;
  /** What it is where no word tells it; undefined where one must. */
  readonly unsaid?: string;
  /** Whether it may be left out, and then is nothing. */
  readonly isOptional?: true;
}

/** `index` is the place of the entry in its list. A name of the path, which is no field, is a day, or says which of several it is. */
export function headWord({ members }: Field, key: string, index: number): HeadWord {
  const field = members.get(key);
  if (key === 'n' || key === 'suffix') return again(key);
  if (field === undefined)
    return {
      key,
      write: (value) => timeInWords(String(value)),
      read: (word) => timeOfWords(word),
    };
  if (key === 'version')
    return {
      key,
      write: (value) => textWords.version(Number(value)),
      read: (word) => {
        const [, n] = /^第(\d{1,4})版$/u.exec(word) ?? [];
        return n === undefined ? undefined : Number(n);
      },
    };
  return key === 'id' && field.local ? nodeId(index) : plain(key, field);
}

/** Which of several records at a place it is; a name that is no number stands on a line of its own. */
function again(key: string): HeadWord {
  return {
    key,
    write: (value) => (/^[1-9]\d{0,2}$/u.test(String(value)) ? textWords.again(String(value)) : undefined),
    read: (word) => /^第([1-9]\d{0,2})份$/u.exec(word)?.[1],
    isOptional: true,
  };
}

function plain(key: string, field: Field): HeadWord {
  return {
    key,
    write: (value, where) => wordOfScalar(field, value, where),
    read: (word, where) => scalarOfWord(field, word, where),
  };
}

/** A new node is called by its number in the list, the last one 办结; any other name is an old one and stands. */
function nodeId(index: number): HeadWord {
  const unsaid = `n${String(index + 1)}`;
  return {
    key: 'id',
    write: (value) => {
      if (value === unsaid) return undefined;
      return value === 'end' ? textWords.end : `${textWords.node}${String(value)}`;
    },
    read: (word) => {
      if (word === textWords.end) return 'end';
      return word.startsWith(textWords.node) ? word.slice(textWords.node.length) : undefined;
    },
    unsaid,
  };
}
