/** What became of a submission. */
const ACTED = {
  landed: '已写入台账',
  answered: '已答复',
  allowed: '测试通过，可以合并',
  moved: '情况变了，下一次再办',
  gone: '已经关闭',
  unlike: '要写入的和判断的不同，没有写入，请维护者查明',
  failed: '没有判断，已告知，下一次再办',
  broken: '没有办完，下一次再办',
} as const;

/** What the counter writes on the forge beside its answers. */
export const counterWords = {
  noFacts: '请写明 --facts：等待答复的各件写在哪个文件。',
  noOut: '请写明 --out：判断的结果写到哪个文件。',
  noFile: '请写明 --file：判断的结果在哪个文件。',
  request: (door: string, number: number) => `${door} ${String(number)}`,
  waiting: (open: number, moved: number) =>
    `等待答复${String(open)}件${moved === 0 ? '' : `，${String(moved)}件刚有新的推送，下一次再办`}。`,
  judged: (waiting: number, decided: number) =>
    `等待答复${String(waiting)}件，作出判断${String(decided)}件。`,
  acted: (door: string, number: number, what: keyof typeof ACTED) =>
    `${door} ${String(number)}：${ACTED[what]}`,
  failed: (number: number) => `第${String(number)}号没有判断：程序出错，见上面的记录`,
  broken: (number: number) => `第${String(number)}号没有办完：程序出错，见上面的记录`,
  message: (door: string, number: number, records: number) =>
    `收件：${door} #${String(number)}，${String(records)}份记录`,
  landing: (door: string, number: number) => `${door} #${String(number)} 已判断，可以写入`,
  answered: (number: number, isReceived: boolean, main: string) =>
    `#${String(number)} ${isReceived ? '已写入台账' : '没有写入，请看回复'}，主分支 ${main}`,
  code: '不涉及台账，测试通过，由维护者合并',
  notStarted: (workflow: string) => `工作流 ${workflow} 没有启动：没有这个工作流，或者已经停用。`,
  answeredIssue: (text: string) => `已答复，内容 ${text}`,
} as const;
