/** `renshi-2.yaml` for a report in `renshi2.yaml`, where `renshi` is a unit and `renshi2` is none; else empty. `unit` is the file's name. */
export function supplementName(unit: string, units: { readonly has: (id: string) => boolean }): string {
  const [, stem = '', digits = ''] = /^(.*[^\d-])-?0*(\d+)$/u.exec(unit) ?? [];
  if (stem === '' || units.has(unit) || !units.has(stem)) return '';
  return `${stem}-${String(Math.max(2, Number(digits)))}.yaml`;
}
