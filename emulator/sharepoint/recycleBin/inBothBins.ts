import { type Operation } from '../Operation';
import { type Call } from '../Call';
import { type Reply } from '../Reply';
import { type BinOf } from './Bin';

interface BinOperation extends Pick<Operation, 'method' | 'evidence'> {
  /** With a blank for the bin: `restore from %`. */
  readonly name: string;
  /** Behind `recyclebin`: `{recycled}/restore`; empty for the bin itself. */
  readonly below: string;
  answer(call: Call, bin: BinOf): Reply;
}

/** The same operation on the bin of the web and on that of the site collection. */
export function inBothBins({ name, method, below, evidence, answer }: BinOperation): readonly Operation[] {
  const at = (bin: BinOf): string => `${bin}/recyclebin${below === '' ? '' : `/${below}`}`;
  return [
    {
      ...{ name: name.replace('%', 'the recycle bin of the web'), method, address: at('web') },
      ...{ needs: 'Open', evidence, answer: call => answer(call, 'web') }
    },
    {
      ...{ name: name.replace('%', 'the recycle bin of the site'), method, address: at('site') },
      ...{ needs: 'SiteAdmin', evidence, answer: call => answer(call, 'site') }
    }
  ];
}
