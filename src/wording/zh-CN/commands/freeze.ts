import { dayInWords, momentInWords } from '../calendar/day.ts';

const FORMS = '月 2026-10、两月 2026-b5、季度 2026-q4、半年 2026-h2、年 2026-y，自定的时段写它的编号';

/** How many names stand in one line. */
const MOST = 10;

/** Names in a row: the first ones, then how many there are. */
const few = (names: readonly string[]): string =>
  names.length <= MOST ? names.join('、') : `${names.slice(0, MOST).join('、')}等${String(names.length)}个`;

/** What `npm run freeze` and `npm run verify` say. */
export const freezeWords = {
  header: '由 npm run freeze 写成，不要改动；更正用 npm run freeze -- 哪一期 --correct，另出一版',
  period: `请写哪一期：${FORMS}。`,
  notPeriod: (value: string) => `没有“${value}”这样的期；可以写${FORMS}。`,
  needs: (option: string) => `缺少 --${option}。`,
  notDay: (value: string) => `--on 应写成 2026-11-10，现在是“${value}”。`,
  notMode: (value: string, modes: readonly string[]) =>
    `--mode 只能是${modes.join('、')}，现在是“${value}”。`,
  notNote: (value: string) => `--note 应写成 异议编号=处理说明，现在是“${value}”。`,
  onlyCorrect: (option: string) => `--${option} 只用于更正，要与 --correct 同用。`,
  checked: (errors: number) => `台账有${errors}处错误，没有锁定。请先运行 npm run check 并改正。`,
  refused: (period: string) => `${period}没有锁定：`,
  why: {
    'no-rules': `施行的计分规则里没有这一期；规则的 period 定了多久排一次名，期相应写成：${FORMS}。`,
    'frozen-already': '这一期已经锁定；更正用 --correct，写明理由。',
    'not-frozen': '这一期还没有锁定，无从更正；去掉 --correct。',
    'nothing-changed': '没有变动，不需要更正。',
    'too-early': (earliest: string) => `还不到时候，${momentInWords(earliest)}起才可以锁定。`,
    'not-closed': (close: string) => `还没有关账，关账在${momentInWords(close)}。`,
    'earlier-frozen': (later: string) => `${later}已经锁定，在它以前的不能再锁定；跳过的一期就不再公布。`,
    'objections-open': (ids: readonly string[]) =>
      `异议${ids.join('、')}还没有答复；答复后再锁定，或者用 --note 编号=处理说明 注明。`,
    approver: (post: string) => `“${post}”不是主要领导的岗位；锁定须经主要领导批准。`,
    'approval-late': (day: string) => `批准日期${day}还没有到。`,
    'year-not-loaded': (years: readonly number[]) =>
      `用到的日期中，${years.map((year) => `${String(year)}年`).join('、')}的放假安排还没有录入；录入 ${years.map((year) => `calendar/${String(year)}.yaml`).join('、')} 再锁定。`,
    'mark-missing': (part: string, units: readonly string[]) =>
      `${part}还没有${few(units)}的评分；在 assessments/ 补录，不适用的不写 mark，写明理由（why）。`,
    'league-small': (leagues: readonly string[]) =>
      `${leagues.join('、')}参加排名的单位不足两个；仍要锁定的，用 --force 写明理由。`,
  },
  written: (path: string) => `已写入 ${path}。请随同批准材料一并提交。`,
  summary: (units: number, records: number, changes: number | undefined) =>
    changes === undefined
      ? `共${units}个单位，新列${records}份记录。`
      : `共${units}个单位，新列${records}份记录，变动${changes}处。`,
  unchecked: (count: number) => `应当核验而到关账没有人核验、按报告认定的报告有${String(count)}份：`,
  uncheckedClaim: (task: string, title: string, node: string | undefined, unit: string, day: string) =>
    `${task} ${title}：${node ?? '办结'}，${unit}，${dayInWords(day)}收到`,
} as const;

export const verifyWords = {
  filesOnly: (option: string) => `--${option} 只与 --file 同用。`,
  notBoth: '--file 只用文件核对，不读台账，不与 --data 同用。',
  noFile: (period: string) => `--file 给出的文件里没有${period}锁定的版本。`,
  unread: (file: string, place: string | undefined) =>
    place === undefined ? `读不到文件 ${file}。` : `${file}:${place}，不是锁定文件，也不是计分规则的文件。`,
  needsRules: (version: string) => `这一期按规则 ${version} 计分，请用 --rules 给出这一版规则的文件。`,
  editedFile: (file: string) => `${file} 的内容与自身摘要不符，锁定后被改动过`,
  moves: '  名次变化也相符',
  noMoves: (period: string, version: number, lists: boolean) =>
    `  没有${period}第${String(version)}版的文件，名次变化${lists ? '和榜单' : ''}没有核对；再加一个 --file 即可`,
  none: (period: string) => `${period}没有锁定的版本。`,
  own: (period: string, version: number) => `${period}第${version}版：`,
  digest: (digest: string) => `  摘要 ${digest}`,
  sealed: '  文件与自身摘要相符',
  inputs: '  按锁定的计分依据重算，每个得分、名次都相符',
  records: (count: number) => `  ${count}份记录与锁定时相同`,
  recomputed: '  用这些记录从头重算，每个数都相符',
  noRecords: '  台账里没有所用的记录，只按锁定的计分依据核对',
  files: '  只用文件核对：计分依据与记录是否一致、不予公开的记录有无改动，须有台账才能核对',
  equal: '核对结果：相符',
  differs: (count: number) => `核对结果：不相符，${count}处`,
  fault: {
    edited: '文件内容与自身摘要不符，锁定后被改动过',
    numbered: (expected: number) => `版本缺号，应是第${expected}版`,
    unlinked: (to: string) => `所依据的 ${to} 不存在或者已经变动`,
    'rules-gone': '所用的计分规则不在台账里',
    'record-changed': (path: string) => `记录 ${path} 与锁定时不同`,
    'record-late': (path: string) => `记录 ${path} 锁定时没有`,
    'record-missing': (path: string) => `记录 ${path} 不在台账里`,
  },
  figure: (unit: string, figure: string, frozen: string, computed: string) =>
    `${unit} ${figure}：锁定“${frozen || '—'}”，重算“${computed || '—'}”`,
  program: '记录没有变动而重算不同，是计算程序有变；不会自动改动已锁定的各期，请核对后作更正',
} as const;
