import { type ReadableFile } from '@pnp/sp/files/readable-file.js';
import { type Case } from './describeMembers';
import { type World } from './world';

/** What PnPjs reads of files, versions and attachments alike; `of` prepares one that holds this text. */
export function readingCases(
  of: (world: World) => Promise<Pick<ReadableFile, keyof ReadableFile>>,
  text: string
): Readonly<Record<string, Case>> {
  return {
    getText: async world => expect(await (await of(world)).getText()).toBe(text),
    getBlob: async world => expect(await (await (await of(world)).getBlob()).text()).toBe(text),
    getBuffer: async world =>
      expect(Buffer.from(await (await of(world)).getBuffer()).toString('utf8')).toBe(text),
    // This text is none, and PnPjs says so itself; that it came to be parsed is what matters.
    getJSON: async world => {
      const thrown = await (await of(world)).getJSON().catch((error: unknown) => error);
      if ((thrown as Error).name !== 'SyntaxError') throw thrown;
    },
    getStream: async world => {
      const { body } = (await (await of(world)).getStream()) as unknown as {
        body: ReadableStream<Uint8Array>;
      };
      expect(await new Response(body).text()).toBe(text);
    }
  };
}
