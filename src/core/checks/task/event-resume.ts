import { check, type Finding, found } from '../check.ts';

/** A matter is resumed that was suspended before, and suspended again only once it was resumed. */
export const eventResume = check({
  code: 'event-resume',
  severity: 'error',
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
