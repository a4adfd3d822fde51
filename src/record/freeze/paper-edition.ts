import { z } from 'zod';
import { pub, sys } from '../schema/field.ts';
import { LocalId, ref } from '../schema/names.ts';
import { Moment, Text } from '../schema/scalars.ts';

/**
 * The parts of papers from which the clerk chooses; all others stand in a paper whole.
 * `decide` what leaders are to decide, `done` what was done, `late` what is late, `remark` what the chief wrote,
 * `units` a sentence for each unit, `problems` what went wrong, `ahead` what falls due next, `advice` what units advise,
 * `goals` a year's matters, `chart` the rows of a chart, `candidates` units that may be proposed for an award, `merits` what
 * a county did well, `annex` what goes with a letter.
 */
const PAPER_PARTS = [
  ...(['decide', 'done', 'late', 'remark', 'units', 'problems', 'ahead', 'advice'] as const),
  ...(['goals', 'chart', 'candidates', 'merits', 'annex'] as const),
] as const;
export type PaperPart = (typeof PAPER_PARTS)[number];

/** Parts in which the clerk writes a paragraph. */
const PAPER_PARAGRAPHS = ['outside', 'common', 'features', 'advice', 'note'] as const;
export type PaperParagraph = (typeof PAPER_PARAGRAPHS)[number];

/** A line of a draft by what it speaks of: the words, figures and names are the draft's and stand in no record. */
const line = {
  part: pub(z.enum(PAPER_PARTS), '在材料的哪一部分', 'done'),
  task: pub(ref('task').optional(), '说的是哪件事', 't2026-012'),
  of: pub(LocalId.optional(), '说的是其中哪一条：节点、单位、来件的编号', 'n2'),
};

/** What the clerk adds to a line, beside what is computed. */
export const LINE_WORDS = 60;
/** How long a paragraph of the clerk may be. */
export const PARAGRAPH_WORDS = 300;

const PaperLine = z.strictObject(line);
const ChosenLine = z.strictObject({
  ...line,
  say: sys(
    Text(LINE_WORDS).optional(),
    '补的一句：请谁定什么、最迟何时；不超过60字，系统内',
    '请分管领导周三前定电源方案',
  ),
});
export type PaperLineId = z.output<typeof PaperLine>;
type ChosenLine = z.output<typeof ChosenLine>;

/**
 * The clerk's edition of a paper: which lines of the computed draft it has, in which order, and what was written beside
 * them. A line holds no text: a figure, a date, a name or a quotation cannot be changed (mechanisms.md row 57).
 */
export const PaperEdition = z.strictObject({
  drafted: pub(Moment, '底稿的数据截至', '2026-06-12 11:20'),
  lines: pub(z.array(ChosenLine).max(200), '选用的条目，按先后次序', [
    { part: 'done', task: 't2026-012', of: 'n2' },
  ]),
  cut: pub(z.array(PaperLine).max(1000).optional(), '没有选用的条目；材料里只说有几项', [
    { part: 'done', task: 't2026-013', of: 'end' },
  ]),
  paragraphs: sys(
    z
      .array(
        z.strictObject({
          part: pub(z.enum(PAPER_PARAGRAPHS), '在材料的哪一部分', 'common'),
          text: pub(Text(PARAGRAPH_WORDS), '写的话', '汛前隐患销号进度不一，请分管领导逐县调度。'),
        }),
      )
      .max(PAPER_PARAGRAPHS.length)
      .optional(),
    '督查岗写的话，每段不超过300字，系统内',
    [{ part: 'common', text: '汛前隐患销号进度不一，请分管领导逐县调度。' }],
  ),
  edited: pub(ref('post'), '编辑', 'mishu-ducha'),
  checked: pub(ref('post'), '审核', 'mishu-kezhang'),
  signed: pub(ref('post').optional(), '签发', 'zhuren'),
});
export type PaperEdition = z.output<typeof PaperEdition>;
