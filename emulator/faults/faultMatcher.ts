import { type FaultSubject } from './FaultKind';
import { type FaultMatch } from './FaultRule';
import { globPattern } from './globPattern';

/** Tells whether a request, or a part of a batch, is one a rule looks at. */
export function faultMatcher(match: FaultMatch): (subject: FaultSubject) => boolean {
  const patterns = [
    ...(match.path === undefined ? [] : [globPattern(match.path)]),
    ...(match.pathMatches === undefined ? [] : [new RegExp(match.pathMatches, 'i')])
  ];
  const place = match.in ?? 'request';
  return subject =>
    (place === 'either' || place === subject.in) &&
    (match.service === undefined ? subject.service !== 'page' : match.service === subject.service) &&
    isSame(match.operation, subject.operation) &&
    isSame(match.method, subject.method) &&
    isSame(match.user, subject.user) &&
    patterns.every(pattern => pattern.test(subject.path));
}

function isSame(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted.toLowerCase() === actual.toLowerCase();
}
