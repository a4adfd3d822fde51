/** Sentences of the impact table of a version of the rules. */
export const impactSentences = {
  intro: (periods: readonly string[], replaces: string): string =>
    `${periods.join('、')}按本版规则重算，与锁定的得分（${replaces}）对照。所用记录、单位、截止日期都与锁定时相同，假定本版规则一直施行。箭头前是锁定的，箭头后是重算的，没有箭头的不变。`,
  unchanged: '本表只供比较。已锁定的各期不变，得分、名次仍以锁定的为准。',
  caption: (period: string, version: number): string =>
    `${period}${version === 1 ? '' : `（第${String(version)}版）`}`,
  summary: (units: number, moved: number, grades: number): string =>
    [
      `${String(units)}个单位`,
      ...(moved === 0 && grades === 0 ? ['名次、等次都不变'] : []),
      ...(moved === 0 ? [] : [`名次变动${String(moved)}个`]),
      ...(grades === 0 ? [] : [`等次变动${String(grades)}个`]),
    ].join('，'),
  move: {
    up: (places: number): string => `上升${String(places)}位`,
    down: (places: number): string => `下降${String(places)}位`,
    same: '不变',
    entered: '转为参加排名',
    left: '转为不参加排名',
  },
  /** Of a unit that is not ranked either way. */
  none: {
    'no-matters': '没有主办计分事项',
    'nothing-assessed': '没有可评内容',
  },
} as const;

/** Words around the impact table of a version of the rules. */
export const impactTableWords = {
  title: '影响测算',
  fact: '最近锁定的几期按本版重算',
  rank: '名次',
  total: '总分',
  grade: '等次',
  move: '名次变动',
  arrow: '→',
  /** In files, which have what stands on either side of the arrow apart. */
  before: (head: string): string => `${head}（锁定）`,
  after: (head: string): string => `${head}（重算）`,
  league: '组别',
  period: '时间',
  written: '测算',
  file: '测算文件',
} as const;
