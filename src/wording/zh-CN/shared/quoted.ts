const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** A title or words of a record in quotation marks; those that stand within become single ones, and single ones within these double (GB/T 15834 §4.8.3.3). */
export function quoted(text: string): string {
  return `“${text.replaceAll(/[“”‘’]/gu, (mark) => INNER[mark] ?? mark)}”`;
}
