import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A matter is resumed that was suspended before, and suspended again only once it was resumed. */
export const eventResume = check({
  code: 'event-resume',
  severity: 'error',
  words: {
    title: '暂缓办理与恢复不配对',
    message: (p) =>
      said(p, 'why') === 'again'
        ? `发现任务自${said(p, 'since')}起已经暂缓办理，${said(p, 'value')}又写了暂缓办理`
        : `发现${said(p, 'value')}恢复的任务此前没有暂缓办理`,
    expected: () => '先暂缓办理，后恢复，一一对应',
    fix: () => '请核对日期，或补上缺少的一份',
    example: {
      wrong: 'kind: 恢复\non: 2026-04-03  # 暂缓办理从 2026-04-10 起',
      right: 'kind: 恢复\non: 2026-04-13',
    },
  },
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      let since: string | undefined;
      for (const { entry } of dossier.events) {
        const { kind, on } = entry.value;
        if (kind === '暂缓办理' && since !== undefined) yield found(entry, ['on'], { why: 'again', since });
        if (kind === '恢复' && since === undefined && !isUnread('event', dossier.id))
          yield found(entry, ['on'], { why: 'not-suspended' });
        if (kind === '暂缓办理') since ??= on;
        if (kind === '恢复') since = undefined;
      }
    }
  },
});
