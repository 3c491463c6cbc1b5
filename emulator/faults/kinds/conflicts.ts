import {
  duplicateValues,
  etagMismatch,
  fieldNotFound,
  itemNotFound,
  listTitleNotFound,
  thresholdExceeded,
  tooManyLookups
} from '../../sharepoint/errors/listErrors';
import { unknownField } from '../../sharepoint/errors/requestErrors';
import { SharePointError } from '../../sharepoint/errors/SharePointError';
import { type FaultKind, type FaultKinds, type FaultMoment } from '../FaultKind';
import { refusalOf, sharePointRefusal, spException } from '../wireBodies';
import { bytesOf } from '../WireAnswer';

const SAVE_CONFLICT =
  'Save Conflict\n\nYour changes conflict with those made concurrently by another user. If you want your changes to be applied, click Back in your Web browser, refresh the page, and resubmit your changes.';

/** The item's own refusals: these happen by themselves too; as faults they come without their cause. */
function ordered(number: string, error: (moment: FaultMoment) => SharePointError): FaultKind {
  return { number, only: 'sharepoint', answer: moment => sharePointRefusal(moment, error(moment)) };
}

const versionConflict = ordered('F12', () => etagMismatch('"8"', '"68be87d5-96e5-49ab-8477-9b17070c8a33,9"'));

/** SharePoint/sp-dev-docs issue 1905. */
const saveConflict: FaultKind = {
  number: 'F13',
  answer: moment =>
    refusalOf(moment, spException(409, -2130246326, SAVE_CONFLICT), {
      graph: { status: 409, code: 'resourceModified', message: "ETag does not match current item's value" }
    })
};

/** The code list items have. */
const itemSaveConflict = ordered('F13', () => spException(409, -2130575305, SAVE_CONFLICT));

const duplicate = ordered('F14', ({ details }) => {
  const refused = duplicateValues([details.field ?? 'Title']);
  return new SharePointError(details.status ?? refused.status, refused.code, refused.message);
});

/** pnp/pnpjs issue 1770, SharePoint/sp-dev-docs issue 4938. The status may be told: some see 400. */
const validationFailed = ordered('F15', ({ details }) =>
  validationError(details.status ?? 500, details.field === undefined ? -2130575163 : -2130575162)
);

function validationError(status: number, code: number): SharePointError {
  const type = 'Microsoft.SharePoint.SPListDataValidationException';
  return new SharePointError(status, `${code}, ${type}`, 'List data validation failed.');
}

const threshold = ordered('F16', () => thresholdExceeded());
const lookups = ordered('F16', () => tooManyLookups());

/** 200 that is none: validateUpdateListItem. pnp/pnpcore issue 1433, SharePoint/sp-dev-docs issue 7942. */
const savedWithException: FaultKind = {
  number: 'F17',
  only: 'sharepoint',
  answer: ({ subject, details }) => {
    const failed = {
      ...{
        ErrorCode: -2146232832,
        ErrorMessage: 'The value is not valid.',
        FieldName: details.field ?? 'Title'
      },
      ...{ FieldValue: null, HasException: true, ItemId: 0 }
    };
    const body = subject.mode === 'verbose' ? { d: { results: [failed] } } : { value: [failed] };
    const headers = { 'CONTENT-TYPE': 'application/json; charset=utf-8' };
    return { status: 200, headers, body: bytesOf(JSON.stringify(body)) };
  }
};

const itemGone = ordered('F18', () => itemNotFound());

const listGone = ordered('F19', ({ details, subject }) => {
  const [site = ''] = subject.path.split(/\/_api(?:\/|$)/i);
  return listTitleNotFound(details.name ?? 'X', subject.origin + site);
});

const columnGone = ordered('F20', ({ details, subject }) => {
  const field = details.field ?? 'X';
  return subject.method === 'GET' ? unknownField(field) : fieldNotFound(field, details.name ?? '');
});

export const conflictFaults: FaultKinds = {
  ...{ versionConflict, saveConflict, itemSaveConflict, duplicate, validationFailed },
  ...{ threshold, lookups, savedWithException, itemGone, listGone, columnGone }
};
