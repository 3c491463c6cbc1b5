/** The two text functions that the pane takes from this bundle. */
export const StringHelper = {
  /** Fills `{0}` placeholders. */
  format: (text: string, ...values: unknown[]): string =>
    text.replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)] ?? '')),
  getLocaleNumberString: (value: number): string => value.toLocaleString(document.documentElement.lang)
};
