import { said } from '#wording/problems/phrases.ts';
import { experienceBasis as basisOf } from '#engine/items/experience-basis.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';

/** What an experience rests on is true in the frozen period that it names (mechanisms.md row 79). */
export const experienceBasis = check({
  code: 'experience-basis',
  severity: 'error',
  block: 'items',
  words: {
    title: '经验的依据与锁定的数不符',
    message: (p) =>
      said(p, 'why') === 'unfrozen'
        ? `发现${said(p, 'period')}在登记时还没有锁定，不能作依据`
        : `发现${said(p, 'unit')}在${said(p, 'period')}的单项 ${said(p, 'item')} 中不是“${said(p, 'basis')}”候选`,
    expected: () => '登记以前已经锁定的一期，单项排名页上列为候选的单位',
    fix: () => '请对照单项排名页核对单位、单项、哪一期和依据；不是候选的，不作推介',
    example: {
      wrong: 'period: 2026-05\nbasis: 靠前  # 该单项第5名',
      right: 'period: 2026-05\nbasis: 进步最大',
    },
  },
  *find(index): Generator<Finding> {
    if (index.isUnread('edition') || index.isUnread('rules')) return;
    for (const entry of index.ledger.experience) {
      const { unit, item, period, basis } = entry.value;
      const { registered } = index.context.receiptOf(entry);
      const { is } = basisOf(index.ledger, entry.value, registered);
      if (is === 'unfrozen') yield found(entry, ['period'], { why: is, period });
      if (is === 'false')
        yield found(entry, ['basis'], { why: is, unit: unitWords(index, unit), item, period, basis });
    }
  },
});
