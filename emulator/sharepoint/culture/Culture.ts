/** How people of a country write dates and numbers, as far as forms need it. */
export interface Culture {
  /** Order of day, month and year in short dates. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly dateSeparator: string;
  /** 24 hours with leading zeros, or AM and PM. */
  readonly is24Hours: boolean;
  readonly padsDates: boolean;
  readonly decimal: string;
  readonly group: string;
}

const EN_US: Culture = {
  ...{ order: 'mdy', dateSeparator: '/', is24Hours: false, padsDates: false },
  ...{ decimal: '.', group: ',' }
};
const EUROPE = { order: 'dmy', is24Hours: true, decimal: ',', group: '.' } as const;

/** By LCID, as Windows writes them. */
const CULTURES: Readonly<Record<number, Culture>> = {
  1033: EN_US,
  2057: { ...EN_US, order: 'dmy', is24Hours: true, padsDates: true },
  1043: { ...EUROPE, dateSeparator: '-', padsDates: false },
  1031: { ...EUROPE, dateSeparator: '.', padsDates: true },
  1036: { ...EUROPE, dateSeparator: '/', padsDates: true, group: '\u202f' }
};

/** Those it does not know write as in the United States. */
export function cultureOf(lcid: number): Culture {
  return CULTURES[lcid] ?? EN_US;
}
