import { type Authorship } from '../../domain/judgeAuthorship';
import { countText, fillText } from '../common/fillText';
import { formatExactTime } from '../common/formatTime';
import { type Strings } from '../strings';

interface Language {
  readonly strings: Strings;
  readonly locale: string;
}

/** The verdict in a sentence or two. */
export function authorshipText(authorship: Authorship, { strings, locale }: Language): string {
  const time = (atMs: number): string => formatExactTime(atMs, locale);
  switch (authorship.kind) {
    case 'unchanged':
      return fillText(strings.checkUnchanged, { name: nameIn(authorship, strings) });
    case 'changedByAuthor':
    case 'changedByOthers': {
      const key = authorship.kind === 'changedByAuthor' ? 'checkByAuthor' : 'checkByOthers';
      const text = countText(strings, key, { count: authorship.changeCount, locale });
      return fillText(text, { name: nameIn(authorship, strings), time: time(authorship.lastAtMs) });
    }
    case 'anotherWrote':
      return fillText(strings.checkAnotherWrote, { name: nameIn(authorship, strings) });
    case 'timesDiffer':
      return fillText(strings.checkTimesDiffer, { time: time(authorship.savedAtMs) });
    case 'untold':
      return strings.checkUntold;
  }
}

/** Isolated, so that a name of the other direction leaves the sentence in order. */
function nameIn({ name }: { readonly name: string }, strings: Strings): string {
  return `\u2068${name.trim() || strings.checkNoName}\u2069`;
}
