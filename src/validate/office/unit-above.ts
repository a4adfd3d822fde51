import { said } from '#wording/problems/phrases.ts';
import { inForce } from '#record/schema/in-force.ts';
import { roleOf } from '#record/office/words.ts';
import type { EntryOf } from '#record/ledger.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';

/**
 * A unit stands under one that can be above it (mechanisms.md row 3): 市本级 under no other, none under one that has
 * ended, none under one that is ranked among others than it is, as a section under a county. Who stands above
 * himself has a code of its own.
 */
export const unitAbove = check({
  code: 'unit-above',
  severity: 'reminder',
  words: {
    title: '上级单位不对',
    message: (p) => {
      const above = said(p, 'above');
      if (said(p, 'why') === 'city') return `发现市本级写在${above}之下`;
      if (said(p, 'why') === 'ended') return `发现上级单位${above}已于${said(p, 'until')}撤销`;
      return `发现上级单位${above}在另一个排名组（${said(p, 'other')}），本单位在 ${said(p, 'own')}`;
    },
    expected: () => '能管本单位的上级单位，例如市本级',
    fix: () => '请改成上级单位的编号；没有上级的，删去 parent',
    example: { wrong: 'parent: dongping  # 科室写在县办之下', right: 'parent: benji' },
  },
  *find(index): Generator<Finding> {
    const { context, units, today } = index;
    const isCity = ({ value }: EntryOf<'unit'>) => roleOf(context.words.unitKinds, value.kind) === 'city';
    const leagueOf = ({ value }: EntryOf<'unit'>) => inForce(value.leagues, today)?.league ?? '不参评';
    for (const entry of units.values()) {
      const { parent, until } = entry.value;
      const above = parent === undefined ? undefined : units.get(parent);
      if (above === undefined || above === entry) continue;
      const [own, other] = [leagueOf(entry), leagueOf(above)];
      const ended = above.value.until;
      const why =
        isCity(entry) && !isCity(above)
          ? 'city'
          : ended !== undefined && ended < today && (until === undefined || until > ended)
            ? 'ended'
            : !isCity(above) && own !== other && own !== '不参评' && other !== '不参评'
              ? 'league'
              : undefined;
      if (why !== undefined)
        yield found(entry, ['parent'], {
          why,
          above: unitWords(index, above.value.id),
          until: ended ?? '',
          own,
          other,
        });
    }
  },
});
