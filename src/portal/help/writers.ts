import { fieldsBelow, fieldsOf, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { waitsForLabel } from '#forge/submission/may-write.ts';
import { helpText } from '#wording/help/sentences.ts';

/** Who may write a kind of record, and what may be written into one that stands; as the gate asks the same descriptors. */
export interface WritersView {
  readonly who: string;
  /** Null where nothing is added to one that stands. */
  readonly later: string | null;
}

export function writersOf(name: KindName): WritersView {
  const { writer, judges, schema, dated } = KINDS[name];
  const fields = fieldsOf(schema);
  const { hands, named, onBehalf, ofOthers, byLabel, entries, later: into, byPost } = helpText.writers;
  const isOfUnit = mayBeUnit(name);
  const hand =
    typeof writer === 'string'
      ? hands[writer]
      : 'named' in writer
        ? named(writer.named, isOfUnit)
        : writer.role;
  const isEntered = fields.members.has('onBehalf') && isOfUnit;
  const parts = laterParts(fields, '').map(({ path, about, field }) => {
    const post = field.later?.writer;
    return `${into(path, about)}${post === undefined ? '' : byPost(post)}`;
  });
  const later = dated === 'register' ? entries : parts.join('；');
  return {
    who: `${hand}${isEntered ? onBehalf : ''}${judges ? ofOthers : ''}${waitsForLabel(name) ? byLabel : ''}`,
    later: later === '' ? null : later,
  };
}

/** Whether whoever writes it may be a unit: the section enters what that says on paper. */
function mayBeUnit(name: KindName): boolean {
  const { writer, schema } = KINDS[name];
  if (typeof writer === 'string') return writer === 'unit';
  return 'named' in writer && fieldsOf(schema).members.get(writer.named)?.ref?.target !== 'post';
}

interface LaterPart {
  readonly path: string;
  readonly about: string;
  readonly field: Field;
}

/** The outermost parts that are written later; one in a list is told by the list. */
function laterParts(field: Field, path: string, list = field): readonly LaterPart[] {
  return fieldsBelow(field).flatMap(([step, below]) => {
    const isNamed = step !== '[]' && step !== '|';
    const here = isNamed ? [path, step].filter((part) => part !== '').join('.') : path;
    const whole = isNamed ? below : list;
    return below.later === undefined
      ? laterParts(below, here, whole)
      : [{ path: here, about: below.about === '' ? whole.about : below.about, field: below }];
  });
}
