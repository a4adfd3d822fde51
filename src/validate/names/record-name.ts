import { fieldWords, said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';
import { aboutField } from '../check/field-tree.ts';
import { fixedBy, textAt } from '../check/identity.ts';
import { supplementName } from '../check/supplement-name.ts';
import { KIND_NAMES } from '#record/ledger.ts';

/** What a file's name says of its record, the record must say too (`paths` of its kind). */
export const recordName = check({
  code: 'record-name',
  severity: 'error',
  words: {
    title: '内容与文件名不符',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，与文件的位置和名称不符`,
    expected: (p) => `“${said(p, 'expected')}”，与“${said(p, 'path')}”一致`,
    fix: (p) =>
      said(p, 'rename') === ''
        ? '请改正这一项；如果是文件放错了地方或起错了名，就移动、改名'
        : `请把文件改名：补报请命名 ${said(p, 'rename')}`,
    example: { wrong: 'id: t2026-013  # 文件夹是 t2026-012', right: 'id: t2026-012' },
  },
  *find({ ledger, units }): Generator<Finding> {
    for (const kind of KIND_NAMES) {
      for (const entry of ledger[kind]) {
        for (const [field, textOf] of fixedBy(kind, entry.names)) {
          const expected = textOf(entry.names);
          if (textAt(entry, field) !== expected)
            yield found(entry, [field], {
              expected,
              path: entry.path,
              rename: kind === 'report' && field === 'unit' ? supplementName(expected, units) : '',
              about: aboutField(kind, [field]),
            });
        }
      }
    }
  },
});
