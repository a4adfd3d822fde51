/** How minutes are written: the words by which they are taken apart (`form/minutes/`). */
export const minutesWords = {
  /** Why a decision is not listed, each by one press; its words are the reason as the record has it. */
  reasons: {
    suspended: '暂缓办理，条件成熟后另行提出',
    study: '另行研究，议定后再列入',
    underWay: (no: string) => (no === '' ? '已在办理，不重复列项' : `已列入${no}办理，不重复列项`),
    principle: '原则性要求，由各单位自行落实',
  },
  labels: { suspended: '暂缓', study: '另行研究', underWay: '已在办', principle: '原则性要求' },
  suspended: /暂缓|暂不|缓办|暂停/u,
  study:
    /另行研究|再行研究|再作研究|进一步研究(?:论证)?后|下次(?:会议|办公会|党组会)|提交.{0,12}(?:会议?)(?:研究|审议)/u,
  underWay: /已列入|已在办|正在办理|按.{0,20}督办.{0,12}(?:继续)?(?:办理|推进|执行)/u,
  /** Units named in front of this only help. */
  assists: /^\s*(?:要?(?:积极|主动|全力)?)(?:配合|协助|协办|参与)/u,
  respectively: /分别|各自于/u,
  attended: /^(?:出席|参加|参会|列席|到会)(?:人员|单位|会议)?(?:的有)?\s*[：:]/u,
  /** What stands below the decisions. */
  foot: /^(?:本纪要|抄送|报送?[：:]|送[：:]|印发|记录[人：:]|整理[人：:]|签发|主题词|此件)/u,
  chair: /主持/u,
  title: /(?:会议纪要|纪要|会议记录)/u,
  half: { 上半年: '06', 下半年: '12' } as Readonly<Record<string, string>>,
  quarter: { 一: '03', 二: '06', 三: '09', 四: '12' } as Readonly<Record<string, string>>,
  /** What people call a holiday, and what the notices of holidays call it, or begin it with. */
  holidays: {
    元旦: '元旦',
    春节: '春节',
    清明: '清明',
    劳动: '劳动',
    五一: '劳动',
    端午: '端午',
    中秋: '中秋',
    国庆: '国庆',
    十一: '国庆',
  } as Readonly<Record<string, string>>,
  /** In front of a count of days: it counts from something that is not the meeting. */
  countsFrom: /(?:后|之日起?|起)[，,]?\s*$/u,
  fromMeeting: /(?:会后|会议后|会议结束后|即日起|今日起|今天起|会议之日起?)[，,]?\s*$/u,
  /** In front of a group of units that are meant together, `各县（市）区`, `七个县（市）区`; those that are not all of it follow 有关. */
  together:
    /(?:全市|全区|全县|全系统|本系统|局机关|机关|市直)?(各|所有|[一二两三四五六七八九十]个?|\d{1,2}个?)(有关|相关|部分)?(?=\p{Script=Han})/gu,
  digits: ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as readonly string[],
  /** Names of a group as people say them for what the office calls it. */
  sameGroup: [['县（市、区）', '县（市）区', '县(市)区', '县市区', '县（区）', '区县', '县区']],
  /** All of them. */
  unit: '单位',
  except: /除([^，,。；;]{2,60}?)(?:以外|之外|外)/gu,
  /** What is left out of a title, in order: who and by when stand in it as \u0000 by now. */
  untitled: [
    [
      /(?:由|请|要求)?\u0000(?:\u0000|[、，,和及与]|以及)*(?:负责|牵头|主办|会同|配合|协助|协办|参与|分别|各自)*(?:负责|于|在)?(?:\u0000|[、，,]|以?前)*/gu,
      '\u0000',
    ],
    [/除\u0000(?:以外|之外|外)/gu, '\u0000'],
    [/[（(][^（()）]*\u0000[^（()）]*[）)]/gu, ''],
    [/\u0000(?:要|应|须|需|务必|尽快|抓紧|认真|切实|负责)*/gu, ''],
    [/^[\s，,、：:；;。于由]+|[\s，,、：:；;。]+$/gu, ''],
    [/(.{4,})(?:完成|到位|办结)$/gu, '$1'],
  ] as readonly (readonly [pattern: RegExp, instead: string])[],
  /** `关于疏散基地二期建设` → 疏散基地二期建设. */
  heading: /^(?:关于)?([^，,。；;：:]{2,24}?)(?:(?:有关|相关)?(?:事宜|问题|工作|事项))?(?=[，,。；;：:]|$)/u,
} as const;
