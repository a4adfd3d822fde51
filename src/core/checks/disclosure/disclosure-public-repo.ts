import type { Entry } from '../../entry.ts';
import { KINDS } from '../../../record/kinds.ts';
import { KIND_NAMES, type KindName } from '../../../record/ledger.ts';
import { walkFields } from '../../schema/fields.ts';
import { check, type Finding, found } from '../check.ts';
import { aboutField, fieldTree } from '../field-tree.ts';

/**
 * A repository that everyone may read holds only what is 公开; an office with more keeps a private
 * repository and publishes only the site built of it.
 *
 * Receipts are excepted: the counter writes them, no hand, and of a public repository whoever reads it
 * has their every value already: paths and Git's names of records that lie in it, and, by door and
 * number, the account of a submission that the forge shows. An edition of a public repository has nothing inside, an impact public fields only.
 */
export const disclosurePublicRepo = check({
  code: 'disclosure-public-repo',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { ledger } = index.whole;
    const [office] = ledger.office;
    if (office?.value.repository.visibility !== '公开') return;
    for (const name of KIND_NAMES) {
      const { tier, writer } = KINDS[name];
      if (writer === 'counter') continue;
      for (const entry of ledger[name]) {
        if (tier !== 'public') yield found(entry, [], { why: 'kind', kind: name });
        else if (disclosureOf(entry) !== '公开')
          yield found(entry, ['disclosure'], { why: 'record', kind: name });
        else yield* narrowFields(name, entry);
      }
    }
  },
});

function* narrowFields(kind: KindName, entry: Entry<unknown>): Generator<Finding> {
  const paths: (readonly PropertyKey[])[] = [];
  walkFields(entry.value, fieldTree(kind), (_, { tier }, path) => {
    if (tier !== 'public') paths.push(path);
    return tier === 'public';
  });
  for (const path of paths) yield hidden(entry, path, kind);
}

/** The value is not repeated: what must not be public must not stand in a public log either. */
function hidden(entry: Entry<unknown>, path: readonly PropertyKey[], kind: KindName): Finding {
  const field = path.map(String).join('.');
  return {
    place: entry.at(path),
    at: path,
    params: { field, why: 'field', kind, about: aboutField(kind, path) },
  };
}

function disclosureOf(entry: Entry<object>): unknown {
  return Object.getOwnPropertyDescriptor(entry.value, 'disclosure')?.value ?? '公开';
}
