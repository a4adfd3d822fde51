import type { ProblemTexts } from '../problems/problem-text.ts';

const BY_COUNTER = '由收件台（github-actions[bot]）的提交加进来，由 GitHub 签名';
const AGAIN =
  '请另作提交删去这一条，所收的记录按自报时间计；要有凭据的，请报送单位重新报送，由收件台收件。收件记录任何人不要手写、改动。';
const BACK = (commit: string) =>
  `请另作提交，恢复成提交 ${commit} 里的样子；恢复以后，这次改动仍列为提示，不再算错误。`;
const PROTECTED = '主线上的历史不得改写，也不得绕过收件台。';

/** What is told of receipts, by code; in the grammar of all problems. */
export const auditTexts: ProblemTexts = {
  'audit-uncommitted': {
    title: '收件记录没有提交',
    message: () => '发现这一条只在本机的文件里，没有提交，或者与提交的不同',
    expected: () => BY_COUNTER,
    fix: () => '请恢复成已提交的样子（git restore），或先取得主线的最新内容（git pull），再运行一次。',
  },
  'audit-dropped': {
    title: '已提交的收件记录不在文件里',
    message: (p) => `发现已提交的收件记录有${p['count'] ?? ''}条不在本机的这份文件里`,
    expected: () => '与提交的相同',
    fix: () => '请恢复成已提交的样子（git restore），再运行一次。',
  },
  'audit-unread': {
    title: '收件记录读不出来',
    message: () => '发现这份收件记录读不出来，里面的各条没有核对',
    expected: () => '是收件台写成的样子',
    fix: () => '请运行 npm run check 看错在哪里，恢复成已提交的样子，再运行一次。',
  },
  'audit-author': {
    title: '收件记录不是收件台写的',
    message: (p) => `发现这一条是“${p['who'] ?? ''}”在提交 ${p['by'] ?? ''} 里加进来的`,
    expected: () => BY_COUNTER,
    fix: () => AGAIN,
  },
  'audit-commit': {
    title: '加进收件记录的提交看不懂',
    message: (p) =>
      `发现加进这一条的提交 ${p['by'] ?? ''} 写法不合规，作者、提交者或签名不是各有一个，无从核对`,
    expected: () => BY_COUNTER,
    fix: () => AGAIN,
  },
  'audit-signature-none': {
    title: '加进收件记录的提交没有签名',
    message: (p) => `发现加进这一条的提交 ${p['by'] ?? ''} 写着收件台，却没有签名，谁都写得出来`,
    expected: () => BY_COUNTER,
    fix: () => `${AGAIN}是收件台写的，请查它写提交时是否另写了作者或提交者：另写了的，GitHub 不签名。`,
  },
  'audit-signature-other': {
    title: '加进收件记录的提交不是 GitHub 签名的',
    message: (p) => `发现加进这一条的提交 ${p['by'] ?? ''} 的签名不是 OpenPGP 签名，或者已经损坏`,
    expected: () => BY_COUNTER,
    fix: () => AGAIN,
  },
  'audit-signature-key': {
    title: '加进收件记录的提交用别的密钥签名',
    message: (p) =>
      `发现加进这一条的提交 ${p['by'] ?? ''} 用密钥 ${p['key'] ?? ''} 签名，这个密钥不在认可之列`,
    expected: () => BY_COUNTER,
    fix: () =>
      `请核对：GitHub 换了密钥的，从它的网站取新的公钥（服务器网址/web-flow.gpg），用 --keys 给出，查实指纹后用 --fingerprint 认可；不是 GitHub 的密钥，${AGAIN.slice(1)}`,
  },
  'audit-signature-expired': {
    title: '签名时密钥不在有效期内',
    message: (p) =>
      `发现加进这一条的提交 ${p['by'] ?? ''} 签名时，密钥 ${p['key'] ?? ''} 还没有生效、已经过期或者作废`,
    expected: () => '签名时密钥在有效期内（以后过期的不影响）',
    fix: () =>
      `请核对公钥是不是最新的（服务器网址/web-flow.gpg），密钥延长了有效期的要重新取；确已过期的，${AGAIN.slice(1)}`,
  },
  'audit-signature-broken': {
    title: '签名与提交不符',
    message: (p) => `发现加进这一条的提交 ${p['by'] ?? ''} 的签名与内容不符，签名以后被改动过`,
    expected: () => BY_COUNTER,
    fix: () => AGAIN,
  },
  'audit-record': {
    title: '收到的记录与提交里的不同',
    message: (p) =>
      `发现这一条所列的第${p['n'] ?? ''}份记录，在加进它的提交 ${p['by'] ?? ''} 里没有，或者内容不同`,
    expected: () => '收件台把记录和收件在同一个提交里写入，路径、内容（Git 对象号）都相同',
    fix: () => AGAIN,
  },
  'audit-moment': {
    title: '收到的时间晚于提交',
    message: (p) =>
      `发现收到的时间 ${p['moment'] ?? ''} 晚于加进这一条的提交 ${p['by'] ?? ''}（${p['committed'] ?? ''}）`,
    expected: () => '不晚于提交的时间',
    fix: () => AGAIN,
  },
  'audit-day': {
    title: '收件记录不在当天的文件里',
    message: (p) => `发现收到的时间是 ${p['moment'] ?? ''}，记在 ${p['date'] ?? ''} 的文件里`,
    expected: () => '记在收到当天的文件里',
    fix: () => AGAIN,
  },
  'audit-changed': {
    title: '收件记录被改动',
    message: (p) => `发现提交 ${p['from'] ?? ''} 加进来的一条，在提交 ${p['by'] ?? ''} 里被改成了现在这样`,
    expected: () => '写入以后不再改动',
    fix: (p) => BACK(p['from'] ?? ''),
  },
  'audit-moved': {
    title: '收件记录被移到另一天',
    message: (p) =>
      `发现提交 ${p['from'] ?? ''} 加进 ${p['file'] ?? ''} 的一条，在提交 ${p['by'] ?? ''} 里被移到了这里`,
    expected: () => '写入以后不再移动',
    fix: (p) => `请另作提交，移回 ${p['file'] ?? ''}；移回以后，这次改动仍列为提示，不再算错误。`,
  },
  'audit-removed': {
    title: '收件记录被删去',
    message: (p) =>
      `发现提交 ${p['from'] ?? ''} 加进来的一条（${p['door'] ?? ''}${p['number'] ?? ''}，${p['moment'] ?? ''}），在提交 ${p['by'] ?? ''} 里被删去`,
    expected: () => '写入以后不再删去',
    fix: (p) => BACK(p['from'] ?? ''),
  },
  'audit-file-removed': {
    title: '一天的收件记录被删去',
    message: (p) =>
      `发现提交 ${p['from'] ?? ''} 起加进来的${p['count'] ?? ''}条，在提交 ${p['by'] ?? ''} 里随文件一起被删去`,
    expected: () => '写入以后不再删去',
    fix: (p) =>
      `请另作提交恢复这份文件（git checkout ${p['by'] ?? ''}^ -- 文件）；恢复以后，这次改动仍列为提示，不再算错误。`,
  },
  'audit-file-unread': {
    title: '一天的收件记录被改得读不出来',
    message: (p) =>
      `发现提交 ${p['from'] ?? ''} 起加进来的${p['count'] ?? ''}条，在提交 ${p['by'] ?? ''} 里随文件一起被改得读不出来`,
    expected: () => '写入以后不再改动',
    fix: (p) =>
      `请另作提交恢复这份文件（git checkout ${p['by'] ?? ''}^ -- 文件）；恢复以后，这次改动仍列为提示，不再算错误。`,
  },
  'audit-restored': {
    title: '收件记录曾被改动，已经恢复',
    message: (p) =>
      `发现提交 ${p['from'] ?? ''} 加进来的这一条，在提交 ${p['gone'] ?? ''} 里被改动或删去，在提交 ${p['by'] ?? ''} 里恢复原样`,
    expected: () => '写入以后不再改动',
    fix: () => `请查明当时谁能直接写主线。${PROTECTED}`,
  },
  'audit-forge-commit': {
    title: '服务器不认加进收件记录的提交',
    message: (p) => `发现加进这一条的提交 ${p['by'] ?? ''}，服务器的主线上没有，或者它不认签名`,
    expected: () => '服务器上有这个提交，签名显示已验证',
    fix: () => '请核对本机的版本库与服务器的是不是同一个，主线有没有被改写；改写过的，请从旧副本恢复。',
  },
  'audit-forge-number': {
    title: '服务器上没有这个编号',
    message: (p) => `发现服务器上没有编号${p['number'] ?? ''}的${p['door'] ?? ''}`,
    expected: () => '合并请求、议题的编号在服务器上都有',
    fix: () => AGAIN,
  },
  'audit-purge': {
    title: '清除的说明对不上',
    message: () => '发现这里写的提交不在主线上，或者在本单位开始记台账以前，这次清除没有采用',
    expected: () => '改写到的最后一个提交，改写以后的完整编号',
    fix: () => '请用 git log --first-parent 查出改写以后的编号，照写在这里。',
  },
};

/** What `npm run audit` says besides. */
export const auditWords = {
  noLine: {
    'no-git':
      '台账目录不在 Git 版本库里，或者还没有提交过，或者没有装 git，收件没有可以核对的。请在取了全部历史的版本库里运行。',
    shallow:
      '这里的版本库只取了一部分历史，收件要从头核对。请取全部历史（git fetch --unshallow；工作流里写 fetch-depth: 0）。',
  },
  demo: (entries: number) =>
    `这是演示台账，${String(entries)}条收件都是虚构的，由脚本写成，没有经过收件台，什么也不能证明。`,
  noKey: (server: string) =>
    `没有 GitHub 的公钥，签名无从核对。请运行：curl -o .github/keys/web-flow.asc ${server}/web-flow.gpg`,
  server: '服务器网址',
  refused: (found: readonly string[]) =>
    `给出的公钥都不在认可之列，指纹是：${found.join('、')}。查实是本单位服务器的密钥后，用 --fingerprint 认可。`,
  noKeyIn: (files: readonly string[]) => `“${files.join('”、“')}”里没有 OpenPGP 公钥。`,
  notFile: (file: string) => `读不到文件“${file}”。`,
  notFingerprint: (value: string) => `--fingerprint 应是 40 位十六进制数，现在是“${value}”。`,
  noToken: '--forge 要有令牌：请把只读令牌放进环境变量 GH_TOKEN。',
  noApi: '--forge 要知道服务器在哪里：请把接口网址放进环境变量 GITHUB_API_URL（GitHub Actions 里本来就有）。',
  noAnswer: '没有回应',
  forgeRefused: (status: string) =>
    `问服务器没有问到（${status}），没有核对完。请查网络、令牌的权限，以及本机的提交有没有推送。`,
  progress: (done: number, all: number) => `核对签名 ${String(done)} / ${String(all)}`,
  purge: (date: string, last: string, decided: string, reason: string) =>
    `清除：${date} 改写历史，到提交 ${last} 为止；${decided}；${reason}`,
  proved: (entries: number, proved: number) => `共${String(entries)}条收件，${String(proved)}条已证明`,
  purged: (count: number) => `${String(count)}条清除以后不再能凭签名证明`,
  errors: (count: number) => `错误${String(count)}处`,
  reminders: (count: number) => `提示${String(count)}处`,
  meaning:
    '签名证明：这一条由 GitHub 上的工作流写入主线，时间是 GitHub 的。它不证明是哪一个工作流；谁能写主线，由仓库的规则管。',
} as const;
