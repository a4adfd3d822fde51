/** What the facts of the section's forms say. */
export const sectionFormText = {
  /** The first number of an office whose notices have none that counts. */
  firstNo: (year: string) => `督办〔${year}〕1号`,
  decision: (meeting: string, no: number, text: string) => `${meeting}第${String(no)}项：${text}`,
  incoming: (from: string, title: string) => `${from}：${title}`,
  clue: (id: string, text: string) => `线索${id}：${text}`,
} as const;
