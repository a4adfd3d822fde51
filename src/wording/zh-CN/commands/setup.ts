/** A part of what the counter hangs on: what it is once it stands, and how somebody brings it about. */
interface PartWords {
  /** `about` names which, where there are several. */
  readonly stands: (about: string) => string;
  readonly hand: (about: string) => string;
}

/** How each part is called, and where somebody sets it on the forge. */
const parts = {
  branch: {
    stands: () => '默认分支是 main',
    hand: () =>
      '请在 Settings → General → Default branch 改为 main（定时和合并请求只运行默认分支上的工作流）',
  },
  workflow: {
    stands: (about) => `工作流 ${about} 在主分支上，已经启用`,
    hand: (about) => `请把本软件推送到主分支，再在 Actions 页启用 ${about}`,
  },
  actions: {
    stands: () => 'Actions 已经启用，可以使用 GitHub 自己的 action',
    hand: () =>
      '请在 Settings → Actions → General 选“Allow all actions”，或者选“Allow select actions”并勾选“Allow actions created by GitHub”；不能改的，请组织管理员放开',
  },
  token: {
    stands: () => '工作流的令牌默认只读，不能批准合并请求',
    hand: () =>
      '请在 Settings → Actions → General → Workflow permissions 选“Read repository contents”，不勾选“Allow GitHub Actions to create and approve pull requests”',
  },
  policy: {
    stands: () => '收件台可以由合并请求（pull_request_target）启动',
    hand: () =>
      '请在 Settings → Actions → Policies 新建一条：只管 .github/workflows/counter.yml，状态 Active，允许的事件选 issues、pull_request_target、schedule、workflow_dispatch。没有它的，由定时运行答复，只是晚一些',
  },
  'other-policy': {
    stands: () => '没有别的策略挡住收件台',
    hand: (about) =>
      `请在 Settings → Actions → Policies 改“${about}”，允许收件台的事件，或者不管 counter.yml；是组织的，请组织管理员改。没有改的，合并请求可能不会立即得到答复`,
  },
  ruleset: {
    stands: () => '主分支须有收件台的“受理”才能前移，不得强制推送、不得删除',
    hand: () =>
      '请在 Settings → Rules → Rulesets 为默认分支新建一条，状态 Active：Restrict deletions，Block force pushes，Require status checks to pass（受理，来源选 GitHub Actions）；不选 Require a pull request before merging，Bypass list 空着',
  },
  'other-rule': {
    stands: () => '主分支没有挡住收件台的其他规则',
    hand: (about) =>
      about === 'branch protection'
        ? '请在 Settings → Branches 删去 main 的保护规则，由规则集代替'
        : '请在 Settings → Rules → Rulesets 去掉这一条；是组织的，请组织管理员把这个仓库除外',
  },
  issues: {
    stands: () => '可以用议题报送',
    hand: () => '请在 Settings → General → Features 勾选 Issues',
  },
  label: {
    stands: (about) => `有标签“${about}”`,
    hand: (about) => `请在 Issues → Labels 新建“${about}”`,
  },
  pages: {
    stands: () => 'Pages 由工作流公布',
    hand: () =>
      '请在 Settings → Pages → Source 选 GitHub Actions；没有 Pages 的，把生成的网站放到别的服务器上',
  },
  counter: {
    stands: () => '变量 COUNTER 是 on，收件台已经打开',
    hand: () => '请在 Settings → Secrets and variables → Actions → Variables 把 COUNTER 设为 on',
  },
} as const satisfies Readonly<Record<string, PartWords>>;

/** What is found where only somebody can do something. */
const found = {
  'not-default': (about: string) => `默认分支是“${about}”`,
  missing: (about: string) => `主分支上没有 .github/workflows/${about}`,
  'not-offered': () =>
    '服务器不提供这一项（私有仓库在免费方案里没有规则集、Pages 和策略，自建服务器也没有策略）',
  forbidden: (about: string) => `“${about}”不许收件台这样做`,
  waits: () => '上面有没有设好的，收件台没有打开',
} as const;

/** What `npm run setup` says. */
export const setupWords = {
  /** On the forge, beside the label. */
  label: '秘书科自己的文件、各方的评分，可以写入台账',
  noGithub: '请写明 --github 所有者/仓库。',
  noToken: '请把仓库管理员的令牌放进环境变量 GITHUB_TOKEN。',
  unread: {
    401: '服务器不认这个令牌，什么都没有改动。请查 GITHUB_TOKEN 有没有写全、过期没有。',
    404: (name: string) =>
      `发现服务器上没有“${name}”，或者这个令牌看不到它，应为令牌管理的仓库，请核对名称，令牌须有 Administration、Actions、Contents、Issues、Pages、Variables 的读写权限，试（--prove）的另须 Pull requests 的。`,
    other: (why: string) => `没有读全仓库现在的情况（${why}）。请稍后再运行一次；已经设好的不受影响。`,
  },
  noOffice:
    '发现 office.yaml 读不出来，应能读出仓库公开还是私有，请先运行 npm run check 改好。什么都没有改动。',
  refused: {
    'not-admin': () => '发现这个令牌不是仓库管理员的，应为管理员的，请换管理员的令牌。',
    'personal-private': () =>
      '发现这是个人的私有仓库，能看的人都能写，各单位可以改别人的记录，应为组织的仓库或者公开仓库，请新建组织，把仓库移过去（Settings → Transfer ownership），或者改为公开。',
    visibility: (claimed: string, now: string) =>
      `发现 office.yaml 的 repository.visibility 写的是${claimed}，仓库是${now}的，应为一致，请改其中一个：公开的仓库只放公开的记录。`,
    address: (claimed: string, now: string) =>
      `发现 office.yaml 的 repository.url 写的是 ${claimed}，应为 ${now}，请改 office.yaml，或者换 --github。`,
  },
  nothingDone: '什么都没有改动。',
  private:
    '这是私有仓库。免费方案的私有仓库没有规则集（能写的人可以直接改主分支），也没有 Pages（网站放到别的服务器上）；系统内的网站可以由工作流生成。',
  stands: (part: keyof typeof parts, about: string) => parts[part].stands(about),
  outcome: { stood: '已有', made: '设好', would: '将设', failed: '未成' },
  byHand: (part: keyof typeof parts, about: string, why: keyof typeof found) =>
    why === 'waits'
      ? `发现${found[why]()}，应为全部设好，请办好以后再运行一次。`
      : `发现${found[why](about)}，应为${parts[part].stands(about)}，${parts[part].hand(about)}。`,
  cause: (part: keyof typeof parts, about: string, why: string) =>
    `发现${why}，应为${parts[part].stands(about)}，${parts[part].hand(about)}，再运行一次。`,
  summary: (stood: number, made: number, failed: number) =>
    `已有${String(stood)}项，设好${String(made)}项，未成${String(failed)}项。`,
  planned: (stood: number, would: number, failed: number) =>
    `已有${String(stood)}项，将设${String(would)}项，须由人办${String(failed)}项。什么都没有改动（--dry-run）。`,
} as const;
