/** Far above any row that people write: units of text, names of members included. */
const MAX_UNITS = 64 * 1024;
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const HARMFUL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\ufeff]/;

/** What a reader promises of everything it gives and does not keep; undefined where all holds. */
export function brokenPromise(thing: unknown): string | undefined {
  let units = 0;
  const lookAt = (value: unknown): string | undefined => {
    if (typeof value === 'string') {
      units += value.length;
      return brokenText(value);
    }
    if (typeof value !== 'object' || value === null) return brokenScalar(value);
    if (!Object.isFrozen(value)) return `not frozen: ${Object.keys(value).join()}`;
    for (const [name, member] of Object.entries(value)) {
      units += name.length;
      const broken = lookAt(member);
      if (broken !== undefined) return `${name}: ${broken}`;
    }
    return units > MAX_UNITS ? 'too large' : undefined;
  };
  return lookAt(thing);
}

function brokenText(text: string): string | undefined {
  if (HARMFUL.test(text)) return `a harmful character in ${JSON.stringify(text.slice(0, 200))}`;
  if (/\p{Surrogate}/u.test(text)) return 'half a character';
  return text === text.normalize('NFC') ? undefined : `not composed: ${JSON.stringify(text.slice(0, 200))}`;
}

function brokenScalar(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'not finite';
  const isPlain = value === undefined || value === null || typeof value === 'boolean';
  return isPlain ? undefined : `a ${typeof value}`;
}
