import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import type { Params } from '#wording/problems/problem-text.ts';
import type { Entry } from '#record/schema/entry.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName } from '#record/ledger.ts';
import { walkFields } from '#record/schema/fields.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField, fieldTree } from '../check/field-tree.ts';

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
  words: {
    title: '公开的仓库里有不公开的内容',
    message: (p) => {
      if (said(p, 'why') === 'kind')
        return `发现台账仓库是公开的，${CLOSED_KINDS[said(p, 'kind')] ?? '这类记录'}却不公开`;
      if (said(p, 'why') === 'record') return `发现台账仓库是公开的，这份记录的公开范围却是${valueWords(p)}`;
      return `发现台账仓库是公开的，${fieldWords(p)}却是不公开的内容`;
    },
    expected: () => '公开的仓库里只有公开的记录和公开的字段',
    fix: () =>
      '请删去它，留在纸质登记簿上；要登记这类内容的，把台账改用私有仓库（visibility: 私有），只把生成的公开版网站放到公开的仓库。已经提交过的，历史里也有，请按泄露处理',
    example: {
      wrong: 'disclosure: 系统内  # office.yaml 的 visibility: 公开',
      right: '# 这份记录留在纸质登记簿上',
    },
  },
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

const CLOSED_KINDS: Params = { objection: '异议' };

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
