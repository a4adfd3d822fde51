/** How the parts of a score are put together. */
export type MethodWord = 'sum' | 'weighted' | 'linear';

/** Which totals come first. */
export type OrderWord = 'descending' | 'ascending';

/** Where the points of a part come from. */
export type SourceWord = 'completion' | 'quality' | 'plan' | 'weekly' | 'assessed';

/** A part of the score as the rules have it. */
export interface ComponentFigures {
  /** As printed: `C1`. */
  readonly code: string;
  readonly name: string;
  readonly source: SourceWord;
  /** Full mark in each of `fullLeagues`, one where they are the same; null where there is none. */
  readonly full: readonly (string | null)[];
  readonly weight: string | null;
  /** What one of the things counted gives. */
  readonly points: string | null;
}

/** How a score is made, as the rules have it. */
export interface SchemeFigures {
  readonly components: readonly ComponentFigures[];
  readonly method: MethodWord;
  readonly order: OrderWord;
  readonly start: string | null;
  /** The leagues by name, where full marks differ between them; else empty. */
  readonly fullLeagues: readonly string[];
  /** What all parts could give; null where that differs between leagues. */
  readonly whole: string | null;
  /** The virtual line of 任务完成, of the leagues that have one. */
  readonly virtual: readonly { readonly league: string; readonly weight: string; readonly value: string }[];
  readonly handicaps: readonly { readonly unit: string; readonly points: string; readonly why: string }[];
}

/** Readings of values that stand in the file as words. */
export const methodReadings: Readonly<Record<MethodWord, string>> = {
  sum: '相加',
  weighted: '加权',
  linear: '次数乘以每次得分',
};

export const orderReadings: Readonly<Record<OrderWord, string>> = {
  descending: '高分在前',
  ascending: '低分在前',
};

export const sourceReadings: Readonly<Record<SourceWord, string>> = {
  completion: '考核节点',
  quality: '核查结论',
  plan: '计划',
  weekly: '周报',
  assessed: '评分',
};

/** Whether some part's points come from there. */
export function hasSource({ components }: SchemeFigures, source: SourceWord): boolean {
  return components.some((component) => component.source === source);
}

/** How the printed parts become the base (rules-v1 §7, §11). */
export function baseSentence({ method, start, whole }: SchemeFigures): string {
  const from = start === null ? '' : `基础分 = 起评分${start}分 + 各部分合计。`;
  const made = start === null ? '基础分' : '合计';
  if (method === 'linear')
    return `${from}各部分是次数乘以每次得分，没有满分，${made}是印出的分数之和；有部分为“—”的，不计，也不折算。`;
  const sum = method === 'weighted' ? '印出的分数各乘权重的和' : '印出的分数之和';
  const once = method === 'weighted' ? '，只四舍五入一次' : '';
  const scaled = `${made} = ${whole ?? '满分合计'} × ${sum} ÷ 可得分之和，再四舍五入`;
  return `${from}各部分都有可评内容的，${made}是${sum}${once}；有部分为“—”的，${scaled}。`;
}

/** The line that 任务完成 of some leagues has besides those of its matters (rules-v1 §7); none where no league has it. */
export function virtualSentences({ components, virtual }: SchemeFigures): readonly string[] {
  const names = components.filter(({ source }) => source === 'completion').map(({ name }) => `“${name}”`);
  if (virtual.length === 0 || names.length === 0) return [];
  const lines = virtual.map(({ league, weight, value }) => `${league}w为${weight}、c为${value}`);
  return [
    `${names.join('、')}中，下列排名组的每个单位另加一行虚拟主办行，任务少的单位得分不致大起大落：${lines.join('；')}。当月这一部分没有可评内容的单位不加，仍记“—”。虚拟主办行不属于任何任务，不计入工作量V、主办任务数和单项得分，协办折算时也不算主办权重。`,
  ];
}

/** How the points of a part are reckoned. */
export function formulaOf({ source, full, points }: ComponentFigures): string {
  const [first = null, ...more] = full;
  const whole = more.length > 0 ? '满分 × ' : first === null ? '' : `${first} × `;
  switch (source) {
    case 'completion':
      return `${whole}Σ w·c ÷ Σ w`;
    case 'quality':
      return `${whole}Σ d·r·q ÷ Σ d·r，限当月核查过的任务`;
    case 'plan':
      return `${whole}p的平均`;
    case 'weekly':
      return `${whole}z的平均`;
    case 'assessed':
      return points === null ? '所评的分' : `${points} × 次数`;
  }
}
