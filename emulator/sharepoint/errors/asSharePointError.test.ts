import {
  IncompatibleValue,
  QuerySyntaxError,
  ThresholdExceeded,
  TooManyLookups,
  UnknownField,
  UnsupportedExpression
} from '../../query/errors';
import { DuplicateValues, FieldExists, NotIndexable, NotInStore, TooManyIndexes } from '../../store/errors';
import { accessDenied } from './accessErrors';
import { asSharePointError } from './asSharePointError';
import { errorBody, SharePointError } from './SharePointError';

const CLIENT_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';

describe('a refusal', () => {
  it('that is in the words of SharePoint stays as it is', () => {
    const denied = accessDenied();
    expect(asSharePointError(denied)).toBe(denied);
  });

  it.each([
    [new ThresholdExceeded('5,001 rows'), 500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException'],
    [new TooManyLookups(13), 500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException'],
    [new UnknownField('Colour'), 400, '-1, Microsoft.SharePoint.SPException'],
    [new QuerySyntaxError('Expected', 3), 400, CLIENT_QUERY],
    [new UnsupportedExpression('The function x', 1), 400, CLIENT_QUERY],
    [new IncompatibleValue('Rank', "'x' is not a number"), 400, CLIENT_QUERY],
    [new DuplicateValues('Key'), 500, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'],
    [new TooManyIndexes(20), 500, '-2130575212, Microsoft.SharePoint.SPException'],
    [new NotIndexable('Body', 'Note'), 500, '-2130575210, Microsoft.SharePoint.SPException'],
    [new FieldExists('Body'), 500, '-2130575257, Microsoft.SharePoint.SPException']
  ])('%s becomes one of SharePoint', (error, status, code) => {
    const refusal = asSharePointError(error);
    expect([refusal.status, refusal.code]).toEqual([status, code]);
    expect(refusal.message).not.toContain('The emulator failed');
  });

  it('says which field has the duplicate, and which column is unknown', () => {
    expect(asSharePointError(new DuplicateValues('Key')).message).toContain('[Key]');
    expect(asSharePointError(new UnknownField('Colour')).message).toBe(
      "The field or property 'Colour' does not exist."
    );
  });

  it.each([
    new TypeError('x is undefined'),
    new NotInStore('List 1'),
    'a text',
    undefined,
    null,
    { status: 404 }
  ])('%s is a fault of the emulator, and shown as one', thrown => {
    const refusal = asSharePointError(thrown);
    expect([refusal.status, refusal.message.startsWith('The emulator failed: ')]).toEqual([500, true]);
  });
});

describe('the body of a refusal', () => {
  const error = new SharePointError(418, '-7, Some.Exception', 'He said "no" \u{1F600} \u2028');

  it('stands under odata.error in JSON light, and under error in verbose mode', () => {
    const content = {
      code: '-7, Some.Exception',
      message: { lang: 'en-US', value: 'He said "no" \u{1F600} \u2028' }
    };
    expect(JSON.parse(errorBody(error, 'none'))).toEqual({ 'odata.error': content });
    expect(errorBody(error, 'minimal')).toBe(errorBody(error, 'none'));
    expect(JSON.parse(errorBody(error, 'verbose'))).toEqual({ error: content });
  });

  it('begins with the code, as clients look for it', () => {
    expect(errorBody(error, 'none')).toMatch(
      /^\{"odata\.error":\{"code":"-7, Some\.Exception","message":\{"lang":"en-US","value":/
    );
  });

  it('is an error with a name', () => {
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.status]).toEqual(['SharePointError', 418]);
  });
});
