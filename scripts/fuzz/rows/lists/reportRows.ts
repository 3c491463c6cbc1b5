import { readReportRow } from '../../../../src/backend/sharepoint/readReportRow';
import { type Report } from '../../../../src/domain/Report';
import { type FuzzedList } from '../FuzzedList';
import { itemId, postKey, sentence } from '../words';
import { keySpoilings } from './keyed';

export const reportRows: FuzzedList<Report> = {
  name: 'reports',
  rules: ['undecided', 'decided'],
  make: derivation => {
    const { dice } = derivation;
    return {
      id: itemId(dice),
      post: postKey(dice),
      reason: sentence(dice),
      decision: dice.percent(50)
        ? derivation.use('undecided', '')
        : derivation.use('decided', dice.pick(['kept', 'hidden'])),
      reporter: dice.percent(80) ? String(dice.between(1, 99_999)) : undefined
    };
  },
  write: ({ id, post, reason, decision, reporter }) => ({
    Id: id,
    PostKey: post,
    Reason: reason,
    Decision: decision,
    AuthorId: reporter === undefined ? null : Number(reporter)
  }),
  read: row => {
    const reading = readReportRow(row);
    return reading.ok ? reading.value : undefined;
  },
  spoilings: keySpoilings('PostKey')
};
