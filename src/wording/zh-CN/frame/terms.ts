import type { RulesBlock } from '../method/left-out.ts';

interface Term {
  /** The block of the rules that it belongs to; without it the office has no such word. Null where every office has it. */
  readonly block: RulesBlock | null;
  /** What it means to somebody who never worked in an office, in words of no other block; `section` is what the office calls its supervision section. */
  readonly means: (section: string) => string;
}

/** The words of the trade that pages explain, in the order in which a matter meets them. */
export const terms = {
  签收: { block: 'tasks', means: () => '单位登记收到了交办的事' },
  审定: { block: null, means: () => '领导审查同意' },
  备案: { block: 'plans', means: (section) => `领导同意后交${section}存档，此后照它考核` },
  考核节点: { block: 'tasks', means: () => '计入得分的一步，有期限和看得到的成果' },
  即办件: { block: 'prompt', means: () => '期限很短、收到就办的事' },
  催办: { block: 'tasks', means: () => '催单位抓紧办' },
  已报待核: { block: 'verification', means: () => '单位说办完了，还没有查' },
  核验: { block: 'verification', means: (section) => `${section}去查单位说办完的是否真的办完` },
  按报告认定: { block: 'verification', means: () => '没有另外去查，以单位所报为准' },
  抽查: { block: 'sample', means: () => '按公开的号码抽出一部分来查' },
  办结: { block: 'tasks', means: () => '整件事办完' },
  销号: { block: 'lookBack', means: () => '事情了结，从清单上划去' },
  回头看: { block: 'lookBack', means: () => '办完以后过一段时间再去查，看有没有反复' },
  反弹: { block: 'lookBack', means: () => '办完的事又出了同样的问题' },
  久拖不决: { block: 'lookBack', means: () => '拖了很久还没有办成' },
  滞后: { block: 'lights', means: () => '比定下的日期、进度慢' },
  联合督查: { block: 'tasks', means: () => '几个科室一起去查、去促' },
  推介: { block: 'items', means: () => '把做得好的做法写出来给大家看' },
  移交: { block: 'tasks', means: () => '改由另一个单位办' },
  暂缓办理: { block: 'tasks', means: () => '经主要领导同意先停下，其间不计时' },
  撤销督办: { block: 'tasks', means: () => '经主要领导同意不再跟着办' },
  代录: { block: null, means: (section) => `单位用纸质、电话等报来，由${section}替它录入` },
  自报时间: { block: null, means: () => '时间是报送人自己填的，没有收件记录证明' },
  关账: { block: null, means: () => '过了这一天，再记的不计入这一期' },
  锁定: { block: null, means: () => '经主要领导批准，此后数字不再改动' },
  核对单: { block: null, means: () => '公布以前发给单位核对得分的单子' },
  无可评: { block: null, means: () => '这一期没有可以评的内容' },
  红榜: { block: 'lists', means: () => '得分高于规则所定线的单位名单' },
  通报批评: { block: 'deduction', means: () => '写进公开文书的批评，对单位，不对个人' },
  扣分: { block: 'deduction', means: () => '从总分里减去的分，只因规则列明的事' },
} as const satisfies Readonly<Record<string, Term>>;

export type TermWord = keyof typeof terms;

const ALL = Object.keys(terms).filter((word): word is TermWord => word in terms);

const without = (...left: readonly TermWord[]): readonly TermWord[] =>
  ALL.filter((word) => !left.includes(word));

/** What the pages of each column of the head explain. */
export const termsOfColumn: Readonly<Record<string, readonly TermWord[]>> = {
  front: ALL,
  ranking: ALL,
  bulletins: ALL,
  items: ['审定', '办结', '联合督查', '推介', '代录', '锁定', '核对单'],
  year: ALL,
  units: ALL,
  tasks: ALL,
  duties: without('锁定', '核对单', '无可评', '红榜', '扣分'),
  desk: without('锁定', '核对单', '无可评', '红榜', '扣分', '通报批评', '关账'),
  submit: ['签收', '备案', '抽查', '办结', '暂缓办理', '代录'],
  method: ALL,
  about: ALL,
};

/** Over the list of them. */
export const termWords = { title: '名词解释', all: '全部名词' } as const;
