import type { MethodFigures, MethodSectionText, TieWord } from './figures.ts';
import { baseSentence } from './scheme.ts';

/** How ties are ranked, with an example of four units of which the second and third are equal. */
const tieWords: Readonly<Record<TieWord, string>> = {
  competition: '同分并列，其后的名次顺延，如一、二、二、四',
  dense: '同分并列，其后的名次接续，如一、二、二、三',
  sequential: '同分不并列，按固定单位顺序依次排列，如一、二、三、四',
};

/** The same as a short reading of the value. */
export const tieReadings: Readonly<Record<TieWord, string>> = {
  competition: '并列名次：1、2、2、4',
  dense: '并列名次：1、2、2、3',
  sequential: '不并列：1、2、3、4',
};

/** rules-v1 §7, of §11 what other offices choose. */
export const total = (figures: MethodFigures): MethodSectionText => {
  const { of, grades, tie, scheme } = figures;
  const lowFirst = scheme.order === 'ascending';
  const given = scheme.handicaps.length > 0;
  return {
    title: '总分、名次和名单',
    paragraphs: [
      `没有可评内容的部分记“—”。各部分四舍五入到${of('ranking.decimals')}位小数。${baseSentence(scheme)}`,
      `总分 = 基础分${given ? ' + 照顾分' : ''} + 加分 − 扣分，不低于${of('ranking.minimum')}分，不高于${of('ranking.maximum')}分。与总分并列公布的有：${scheme.method === 'linear' ? '' : '得分与可得分、'}工作量V、节点数、待核份额数。`,
      ...(given ? ['照顾分随本规则事先公布，理由见表，不经计算，在排名中单列一栏。'] : []),
      `名次按印出的总分${lowFirst ? '由低到高' : '由高到低'}排列，${tieWords[tie]}；并列的按固定单位顺序列出。`,
      '位次变化是上月最近公布版本的名次减本月名次。新进入本组的为“新参评”，上月未参加排名的为“—”。参加排名的单位有变动的，表下注明是谁；在两月均参评的单位中位次未变、只因单位增减而变的，加*号。',
      lists(figures, lowFirst),
      `单项工作另列名次，单项得分 = 100 × Σ w·c ÷ Σ w，只算该项工作，w不作协办折算。靠前：名次在前${of('lists.honourRank')}名，并且单项得分${of('lists.honourScore')}分以上。进步最大：两月都有得分，比上月提高${of('lists.riseScore')}分以上、上升${of('lists.riseRank')}位以上，其中提高最多的；相同的并列，已列靠前的不再列。两者都只是候选，由人决定。`,
    ],
    tables: [
      {
        caption: '等次',
        heads: ['等次', '总分#'],
        rows: grades.map(({ name, from }) => [name, `${from}分${lowFirst ? '以下' : '以上'}`]),
      },
      ...(given
        ? [
            {
              caption: '照顾分',
              heads: ['单位', '照顾分#', '理由'],
              rows: scheme.handicaps.map(({ unit, points, why }) => [unit, points, why]),
            },
          ]
        : []),
    ],
  };
};

function lists({ of }: MethodFigures, lowFirst: boolean): string {
  const good = lowFirst ? '以下' : '以上';
  const short = lowFirst ? '超过' : '不满';
  const worse = lowFirst ? '增分' : '减分';
  const numbers = lowFirst ? '“以上”“以下”包括本数' : '“以上”包括本数';
  return `红榜：名次在前${of('lists.honourRank')}名，并且总分${of('lists.honourScore')}分${good}。提醒：总分${short}${of('lists.cautionBelow')}分；或者名次下降${of('lists.cautionFall')}位以上、${worse}${of('lists.cautionLoss')}分以上，并且总分${short}${of('lists.cautionUnless')}分。不设其他名单。${numbers}。`;
}
