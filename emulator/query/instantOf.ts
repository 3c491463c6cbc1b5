const ISO = /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[-+]\d{2}:\d{2})?$/i;

/** `2026-11-22T09:00:00Z` for any ISO form; without a zone it is UTC. Undefined when it is no date. */
export function instantOf(text: string): string | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [, day = '', dayOfMonth = '', time = '00:00', seconds = '00', zone = 'Z'] = match;
  // JavaScript takes 30 February for 2 March; SharePoint takes it for a mistake.
  if (new Date(Date.parse(day)).getUTCDate() !== Number(dayOfMonth)) return undefined;
  const milliseconds = Date.parse(`${day}T${time}:${seconds}${zone.toUpperCase()}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const iso = new Date(milliseconds).toISOString();
  return iso.startsWith('-') || iso.startsWith('+') ? undefined : `${iso.slice(0, 19)}Z`;
}
