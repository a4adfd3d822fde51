/** How liaisons write: the words by which a pasted message is taken apart (`form/paste/`). */
export const pasteWords = {
  /** A unit's name in front of what it says, `工程科本周进展：`. */
  afterUnit:
    /^[县区市科]?(?:的?(?:本周|上周|周报|进展|情况|报送|汇报|督办|工作|重点|完成|更新|小结)+)?\s*(?:[：:]|$)/u,
  /** Of matters that no line names. */
  others:
    /[。；;，,、\s]{0,8}(?:其余|其他|其它|剩余|余下|另外的?)[^。；;，,\n]{0,10}?(?:均|都|皆|暂)?(?:无|没有?|未有)[^。；;，,\n]{0,5}?(?:变化|进展|变动)[。；;！!]*/u,
  /** A whole message that says no more. */
  nothingNew:
    /^(?:本周)?(?:各?(?:督办)?(?:事项|工作|任务))?(?:均|都|暂)?(?:无|没有)(?:新?(?:变化|进展|变动))[。！!]*$/u,
  /** What a liaison asks for, up to the end of its line. */
  problem:
    /[；;，,\s]{0,8}(?:(?:目前)?(?:存在)?(?:的)?(?:困难|问题)(?:及需协调事项)?|(?:需要?|请)(?:领导)?(?:帮助|帮忙)?协调(?:解决)?(?:的?事项)?)\s*[：:]\s*([^\n]+)$/mu,
  percent: /(?:累计|总体|整体|总)(?:完成|进度|进展)?[^，。；;%％\d\n]{0,4}(\d{1,3})\s*[%％]/u,
  courtesy:
    /^(?:以上|收到|好的|谢谢|感谢|辛苦|请(?:审阅|查收|领导|秘书科)|各位|领导好|您好|你好|报告|特此|妥否|@|OK\b|\[.{1,4}\]$)/iu,
  /** A task's notice: the year where it is said, and the number; `called` is what the office's notices are called, 督办. */
  notice: (called: readonly string[]) => {
    const name = `(?:${called.join('|')})(?:通知单?|件|事项)?\\s*`;
    const [year, number] = ['(\\d{4})', '(\\d{1,4})'];
    return new RegExp(
      [
        `(?:${name})?[〔[［(（【]\\s*${year}\\s*[〕\\]］)）】]\\s*(?:第\\s*)?${number}\\s*号`,
        `${name}(?:${year}\\s*[-—－年]\\s*)?(?:第\\s*)?${number}\\s*号`,
        `${name}(?:${year}\\s*[-—－]\\s*)?${number}(?=\\s*[：:、])`,
      ].join('|'),
      'gu',
    );
  },
  /** A number alone names a matter only in front of what is said of it: elsewhere it is a day. */
  bareNumber: /^(?:第\s*)?(\d{1,4})\s*号(?:件|事项|任务)?\s*(?=[：:《])/u,
  /** Behind a title in a sentence without a colon: what may be left out of it, in front of what became of the matter. */
  behindSubject:
    /^[》」”’）)]?(?:(?:项目|工程|工作|任务|事项|一事|方面)(?:上|中)?)?[》」”’）)]?\s*(?=(?:目前|现在?|本周|上周|今日|今天|昨日|昨天|\d{1,2}[月日号])?(?:已|正|均|都|全部|全面|基本|按|完成|完工|竣工|开工|到账|拨付|下达|印发|上报|报[送批]|通过|推进|开展|进展|进入|启动|预计|计划|因|仍|尚|还[没未在差]|未|没有|没动|共|累计|顺利|有序|资金|经费|款项|无|暂|停|\d{1,6}(?:\.\d{1,4})?(?:[台个处家件项户人次份套座万亿元%％])))/u,
  reasons: {
    unknown: '看不出是哪一件',
    several: (all: readonly string[]) =>
      `不止一件叫这个：${all.slice(0, 3).join('、')}${all.length > 3 ? `等${String(all.length)}件` : ''}`,
    beside: '没有接在哪一件后面',
    cell: '没有对应的栏目',
    long: '这一行太长，没有拆开',
  },
} as const;
