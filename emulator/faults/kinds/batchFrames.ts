import { type FaultKind, type FaultKinds } from '../FaultKind';
import { plainText } from '../wireBodies';
import { bytesOf, headerOf, textOf, type WireAnswer } from '../WireAnswer';

/** The frame of a batch breaks on its way back; everything in it was done. */
function spoiling(spoil: (text: string, boundary: string, parts: number) => string): FaultKind {
  return {
    number: 'F25',
    spoils: true,
    only: 'batch',
    answer({ details }, truth = plainText(200, '')) {
      const boundary = /boundary=(.+)$/.exec(headerOf(truth, 'content-type') ?? '')?.[1];
      if (boundary === undefined) return truth;
      return { ...truth, body: bytesOf(spoil(textOf(truth), `--${boundary}`, details.parts ?? 1)) };
    }
  };
}

/** Ends in the middle of its last part. */
const batchTruncated = spoiling((text, boundary) => text.slice(0, text.lastIndexOf(`${boundary}--`) - 20));

/** Whole, but with so many parts fewer at its end. */
const batchShort = spoiling((text, boundary, parts) => {
  const sections = text.split(`${boundary}\r\n`);
  return `${sections.slice(0, Math.max(1, sections.length - parts)).join(`${boundary}\r\n`)}${boundary}--\r\n`;
});

/** Without the line end after the closing boundary, which PnPjs insists on. */
const batchUnended = spoiling(text => text.trimEnd());

/** Graph answers a batch in any order: https://learn.microsoft.com/graph/json-batching */
const batchShuffled: FaultKind = {
  number: 'F26',
  spoils: true,
  only: 'graph',
  answer: (_, truth = plainText(200, '')) => reversed(truth)
};

function reversed(truth: WireAnswer): WireAnswer {
  const text = textOf(truth);
  if (!text.startsWith('{"responses":')) return truth;
  const { responses, ...rest } = JSON.parse(text) as { responses: readonly unknown[] };
  return { ...truth, body: bytesOf(JSON.stringify({ responses: [...responses].reverse(), ...rest })) };
}

export const batchFaults: FaultKinds = { batchTruncated, batchShort, batchUnended, batchShuffled };
