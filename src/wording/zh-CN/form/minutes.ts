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
  workdays: /(\d{1,3}|[一二三四五六七八九十]{1,3})个?工作日(?:之?内|以内)?/u,
  half: { 上半年: '06', 下半年: '12' },
  quarter: { 一: '03', 二: '06', 三: '09', 四: '12' },
} as const;
