/** Words of a record as a sentence: with one full stop at the end, whether the writer set it or not; nothing of nothing. */
export function sentence(text: string): string {
  const words = text.trim().replace(/[。；，,;.]+$/u, '');
  return words === '' || /[？！…]$/u.test(words) ? words : `${words}。`;
}
