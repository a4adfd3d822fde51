import { said } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Versions of a plan are counted without a gap, so that none can vanish unseen (mechanisms.md row 37). */
export const planVersionGap = check({
  code: 'plan-version-gap',
  severity: 'error',
  words: {
    title: '计划缺了一版',
    message: (p) => `发现计划第${said(p, 'value')}版，却没有第${said(p, 'before')}版`,
    expected: () => '各版从1起连续编号，旧版保留',
    fix: (p) => `请把文件改为 plan-v${said(p, 'before')}.yaml 并改 version，或找回缺少的一版`,
    example: { wrong: 'version: 2  # 没有 plan-v1.yaml', right: 'version: 1' },
  },
  *find({ context, isUnread }): Generator<Finding> {
    for (const { id, plans } of context.dossiers.values()) {
      if (isUnread('plan', id)) continue;
      const versions = new Set(plans.map(({ entry }) => entry.value.version));
      for (const { entry } of plans) {
        const { version } = entry.value;
        if (version > 1 && !versions.has(version - 1))
          yield found(entry, ['version'], { before: String(version - 1) });
      }
    }
  },
});
