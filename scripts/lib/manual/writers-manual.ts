import { fieldsBelow, fieldsOf, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { waitsForLabel } from '#forge/submission/may-write.ts';
import { manualWords } from '#wording/commands/manual.ts';

/** Who may write which kind of record, and what is written into one that stands: a Markdown table, as the gate asks the same descriptors. */
export function writersTable(): string {
  const { heads } = manualWords.writers;
  return [heads, heads.map(() => '--'), ...KIND_NAMES.map(rowOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rowOf(name: KindName): readonly string[] {
  const { label, writer, judges, schema, dated } = KINDS[name];
  const fields = fieldsOf(schema);
  const { hands, named, onBehalf, ofOthers, byLabel, entries, later: into, byPost } = manualWords.writers;
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
  return [
    label,
    `${hand}${isEntered ? onBehalf : ''}${judges ? ofOthers : ''}${waitsForLabel(name) ? byLabel : ''}`,
    dated === 'register' ? entries : parts.join('；'),
  ];
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
