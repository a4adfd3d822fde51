/** What holds for whoever keeps the record, with forms or without. */
const OFFICE_REST = [
  '改动、更正都是新的一份：写明补充、更正的是哪一份，为什么；不改旧的，不删旧的。',
  '月末核对、锁定、更正，照台账说明（data/README.md）“期末锁定、更正、核对”一节。',
];

/** What the help pages say. */
export const helpWords = {
  title: '怎样报送、怎样记',
  deck: '两分钟上手。先看自己是哪一种人，照着做一遍；要查某一类记录怎样写，看最后的表。',
  unit: '联络员：在网页上报',
  unitLead: '不用账号，手机上、微信里都能填。五步：',
  steps: [
    {
      picture: 'choose-unit',
      title: '选单位',
      text: '打开“报送”，点自己的单位。这台设备会记住，下次不用再选。',
    },
    {
      picture: 'fill-in',
      title: '照单填',
      text: '单子上已经有要写的事项。先答“需要领导协调什么”；办成了的打勾，写一句话；都没有变化的，打一个勾就行。',
    },
    {
      picture: 'mend',
      title: '有错就地改',
      text: '点“复制文字”时先检查。错在哪一栏，红字就在哪一栏下面，写明应当怎样；改好再点。',
    },
    {
      picture: 'copy',
      title: '复制文字，发出去',
      text: '点“复制文字”，贴到工作群或者内网发给秘书科，就算报了。也可以“保存文件”用U盘交，或者“打印”签字盖章。',
    },
    {
      picture: 'forge',
      title: '有 GitHub 账号的，一键报',
      text: '点“用 GitHub 报送”，核对后点 Create（或者 Submit new issue）。收件台在下面答复收到没有、怎样改；合格的直接写入台账。',
    },
  ],
  unitAfter:
    '收到的时间以发出、交到的时间为准，不看秘书科什么时候录入。报错了不用改旧的：再报一次，写明更正什么。',
  office: '秘书科：登记、代录、催办',
  officeOnly: '秘书科：登记、更正',
  officeSteps: [
    '登记、认定、会上定的事，在系统内版“报送”页选秘书科，用秘书科自己的表单，一次可以办多件。',
    '工作群、电话、纸上、内网公文里报来的，用“代录”：把原文贴进去，核对一遍，按收到的时间记。',
    '每周五看“应办事项”：谁没报、还差什么、该催谁，秘书科自己欠的也在里面。',
    ...OFFICE_REST,
  ],
  officeRest: OFFICE_REST,
  git: '会用 Git 的：直接写文件',
  gitSteps: (begin: string) => [
    {
      text: '一条记录一个文件。在项目文件夹里运行一条命令，写出放在应放位置、填好已知内容的一份：',
      code: begin,
    },
    {
      text: '用 VS Code 打开（装 YAML 扩展，打开项目时会提示）：鼠标停在字段上看说明，打字时列出可选，写错的划红线。',
      code: null,
    },
    { text: '填好空着的几处，去掉用不着的注释，检查：', code: 'npm run check' },
    { text: '提交到自己的分支，开合并请求。收件台判断、答复、写入；谁都不用点合并。', code: null },
  ],
  kinds: '各类记录',
  kindsLead: '每一类一页：是什么、谁写、什么时候写，例子，全部字段。',
  kind: '记录',
  who: '谁写',
  later: '收到以后还可以加什么',
  accounts: '收件台只认账号：按数字编号登记在 accounts 里的单位、岗位。谁都不写别人的，谁都不认定自己的。',
  ofSection: '秘书科自己承办的，由 office.yaml 的 drawPost 所指的岗位认定。',
  none: '—',

  use: '是什么，什么时候写',
  place: '放在哪里',
  begin: '怎样开头',
  beginForm: '用表单：',
  beginCommand: '用命令：',
  beginCopy: '或者照下面的例子新建文件。',
  written: '这一类不手写。',
  example: '例',
  copyTo: (path: string) => `存为 data/${path}`,
  rulesExample: '起步的一版',
  fields: '全部字段',
  fieldsNote: '多数记录用不到“可不写”的，有的互相排斥：照例子写，要多写的再到这里找。',
  own: '本单位现在的登记',
  ownNote: '本单位这一份里现在写着什么；只列公开的，账号除外。',
  field: '字段',
  about: '说明',
  need: '必填，公开范围',
  exampleOf: '例',
  words: '通用的一套名称',
  wordsNote:
    '与它相同的不用写；本单位另有叫法的，把那一组整个写进 office.yaml 的 words，其余各组仍用这里的。',
  schema: 'JSON Schema（给编辑器和程序用）',
  pictureAlt: (title: string, text: string) => `截图：${title}。${text}`,
} as const;
