import { said, valueWords } from '#wording/problems/phrases.ts';
import type { EntryOf } from '#record/ledger.ts';
import { liveLook } from '#engine/time/look.ts';
import { withdrawnOn } from '#engine/dossier/course.ts';
import { check, type Finding, found } from '../check/check.ts';

/** The same matter is not laid on the same unit twice at the same time (mechanisms.md row 45, 严禁重复督查). */
export const taskTwice = check({
  code: 'task-twice',
  severity: 'reminder',
  words: {
    title: '同一事项可能重复督办',
    message: (p) => `发现督办事项${valueWords(p)}与任务 ${said(p, 'first')} 同名，主办单位相同，时间重叠`,
    expected: () => '同一事项对同一单位只立一项任务',
    fix: (p) => `请核对是否重复；不是同一事项的，改写名称以示区别，是的并入 ${said(p, 'first')}`,
    example: {
      wrong: 'title: 疏散基地（二期）建设  # 已有同名任务',
      right: 'title: 疏散基地（二期）设备安装',
    },
  },
  *find({ ledger, context, asOf }): Generator<Finding> {
    const open = new Map<string, EntryOf<'task'>>();
    for (const entry of ledger.task) {
      const { title, lead, notice } = entry.value;
      const dossier = context.dossiers.get(entry.value.id);
      if (dossier !== undefined && withdrawnOn(dossier, liveLook(asOf)) !== undefined) continue;
      const key = `${lead} ${title.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '')}`;
      const earlier = open.get(key);
      if (earlier !== undefined && notice.printed <= earlier.value.due)
        yield found(entry, ['title'], { first: earlier.value.id });
      if (earlier === undefined || entry.value.due > earlier.value.due) open.set(key, entry);
    }
  },
});
