import { writeXlsx, type CellValue } from 'hucre/xlsx';

/** The columns of a ledger as an office kept it for years, under its own names. */
export const OWN_HEADS = [
  ...['序号', '督办单号', '督办事项名称', '具体要求', '交办来源', '重要程度', '责任单位'],
  ...['配合单位', '责任领导', '下达时间', '要求完成时间', '推进情况', '办结情况', '领导签字'],
] as const;

/** A row of it: what is not said is as the office mostly writes it. */
export interface OwnRow {
  readonly n: number;
  readonly no?: CellValue;
  readonly title?: string;
  readonly lead?: string;
  readonly assists?: string;
  readonly leader?: string;
  readonly class?: string;
  readonly requirement?: string;
  readonly printed?: CellValue;
  readonly due?: CellValue;
  readonly progress?: string;
  readonly done?: string;
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** As different people have written days, all of them in 2026. */
const PRINTED: readonly CellValue[] = [
  ...[day('2026-05-06'), '2026-5-6', '2026年5月6日', '2026.5.6', '2026/05/06', 46148, '二〇二六年五月六日'],
];
const DUE: readonly CellValue[] = [
  ...[
    day('2026-06-30'),
    '2026-7-15',
    '2026年8月底前',
    '9月底',
    '12月31日前',
    '年底前',
    '20261120',
    ' 2026-10-09 ',
  ],
];
const LEADS = ['工程科', ' 工程科 ', '财务科', '计财处', '东坪县民防办', '东坪', '秘书科'];

/** Sixty matters. Two rows share a notice, 12 and 13; the texts have blanks and breaks where people leave them. */
export function ownRows(): readonly OwnRow[] {
  return Array.from({ length: 60 }, (_, at) => {
    const n = at + 1;
    return {
      n,
      title: `第${String(n)}项工作\n落实`,
      lead: LEADS[at % LEADS.length] ?? '',
      printed: PRINTED[at % PRINTED.length] ?? null,
      due: DUE[at % DUE.length] ?? null,
      progress: n % 3 === 0 ? '' : `第${String(n)}项已开展。  `,
      done: n % 20 === 0 ? '已办结' : n % 2 === 0 ? '在办' : '',
      ...(n === 12 || n === 13
        ? { no: '督办（2026）012号', title: '跨单位事项', lead: n === 12 ? '工程科' : '财务科' }
        : {}),
      ...(n === 7 ? { class: '重点' } : {}),
      ...(n % 5 === 0 ? { assists: n % 10 === 0 ? '东坪县民防办、秘书科' : '东坪县民防办' } : {}),
    };
  });
}

/** The rows as the office's workbook: titles over the heads, groups, blank rows, cells that were joined, notes below. */
export async function ownWorkbook(rows: readonly OwnRow[]): Promise<Uint8Array> {
  const cells: CellValue[][] = [
    ['云岭市民防办督办工作台账'],
    ['（截至2026年5月20日）'],
    [...OWN_HEADS],
    ['一、年度重点工作'],
  ];
  const merges = [0, 1, 3].map((row) => ({
    startRow: row,
    startCol: 0,
    endRow: row,
    endCol: OWN_HEADS.length - 1,
  }));
  for (const row of rows) {
    if (row.n === 31) {
      merges.push({
        startRow: cells.length,
        startCol: 0,
        endRow: cells.length,
        endCol: OWN_HEADS.length - 1,
      });
      cells.push(['二、领导交办事项']);
    }
    if (row.n === 41) cells.push([]);
    const isSecond = row.n === 13;
    if (isSecond)
      for (const column of [1, 2])
        merges.push({ startRow: cells.length - 1, startCol: column, endRow: cells.length, endCol: column });
    cells.push([
      row.n % 4 === 0 ? String(row.n) : row.n,
      isSecond ? null : (row.no ?? `督办〔2026〕${String(row.n).padStart(3, '0')}号`),
      isSecond ? null : (row.title ?? ''),
      row.requirement ?? `按要求完成第${String(row.n)}项。`,
      row.n % 2 === 0 ? '办公会' : '党组会',
      row.class ?? '一般',
      row.lead ?? '',
      row.assists ?? '',
      row.leader ?? (row.n % 2 === 0 ? '副主任' : ''),
      row.printed ?? null,
      row.due ?? null,
      row.progress ?? '',
      row.done ?? '',
      '',
    ]);
  }
  cells.push(
    [61],
    [],
    ['注：1.本表每周五更新。2.办结的由秘书科核验。'],
    ['填表人：', '某某', '', '联系电话：'],
  );
  return writeXlsx({
    sheets: [
      { name: '封面', rows: [['督办台账']] },
      { name: '台账', rows: cells, merges },
    ],
  });
}
