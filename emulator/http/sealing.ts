import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seals text so that only this tenant can have made it; the secret is kept with the tenant's data. */
export interface Sealer {
  /** Hexadecimal, upper case, 128 characters. */
  seal(text: string): string;
  isSealed(text: string, seal: string): boolean;
}

export function createSealer(secret: string): Sealer {
  const seal = (text: string): string =>
    createHmac('sha512', secret).update(text).digest('hex').toUpperCase();
  return {
    seal,
    isSealed(text, claimed) {
      const expected = Buffer.from(seal(text));
      const given = Buffer.from(claimed.toUpperCase());
      return expected.length === given.length && timingSafeEqual(expected, given);
    }
  };
}
