import { fieldsIn, fieldsOf, walkFields, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import type { KindName } from '#record/ledger.ts';
import { postName, unitRef, type ViewEnv } from '../env/env.ts';

/** What the office itself has written of a register that no other page shows whole. */
export interface OwnRegisterRow {
  /** `posts[2].name`. */
  readonly path: string;
  readonly about: string;
  /** As written; of what names a unit or a post its name. */
  readonly text: string;
}

/** The registers of which an office has one each, and no page of their own. */
const REGISTERS = ['office', 'items', 'delegations', 'workbook'] as const satisfies readonly KindName[];

/** The forge shows accounts beside every submission, and no page repeats them. */
const NOT_REPEATED = 'accounts';

/** Every field of the office's own register, as far as the profile may read it; none of other kinds. */
export function ownRegister(env: ViewEnv, kind: KindName): readonly OwnRegisterRow[] {
  const name = REGISTERS.find((one) => one === kind);
  if (name === undefined) return [];
  const root = fieldsOf(KINDS[name].schema);
  const rows: OwnRegisterRow[] = [];
  for (const { value } of env.shown[name])
    walkFields(value, root, (inner, field, path) => {
      if (path.includes(NOT_REPEATED)) return false;
      if (fieldsIn(field, inner).length === 0 && path.length > 0)
        rows.push({ path: pathText(path), about: field.about, text: textOf(env, field, inner) });
      return true;
    });
  return rows;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${String(step + 1)}]` : `.${String(step)}`))
    .join('')
    .slice(1);
}

function textOf(env: ViewEnv, { ref }: Field, value: unknown): string {
  const text = String(value);
  if (ref?.target === 'unit') return unitRef(env, text).name;
  return ref?.target === 'post' ? postName(env, text) : text;
}
