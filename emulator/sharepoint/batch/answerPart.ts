import { bytesOf, textOf } from '../../faults/WireAnswer';
import { type Caller } from '../../http/Caller';
import { faultSubject } from '../../http/faultSubject';
import { type Tenant } from '../../http/Tenant';
import { type ApiAnswer, type ApiRequest } from '../ApiAnswer';
import { effectiveMethod } from '../effectiveMethod';
import { nameOperation } from '../nameOperation';
import { type OperationTable } from '../operationTable';

interface PartContext {
  readonly tenant: Tenant;
  readonly operations: OperationTable;
  readonly caller: Caller | undefined;
}

/** A part of a batch is done like a request, and may meet a fault of its own. @throws ConnectionLost */
export async function answerPart(
  { tenant, operations, caller }: PartContext,
  { method, url, headers }: ApiRequest,
  perform: () => Promise<ApiAnswer>
): Promise<ApiAnswer> {
  if (tenant.faults.isQuiet) return perform();
  const meant = effectiveMethod(method, headers);
  const operation = nameOperation(operations, meant, url);
  let performed: ApiAnswer | undefined;
  const subject = { service: 'sharepoint', in: 'part', operation, method: meant } as const;
  const wire = await tenant.faults.around(
    faultSubject({ ...subject, url, headers, user: caller?.upn }),
    async () => {
      performed = await perform();
      return { ...performed, body: bytesOf(performed.body) };
    }
  );
  return {
    ...{ operation, rowsTouched: performed?.rowsTouched ?? 0 },
    ...{ status: wire.status, headers: wire.headers, body: textOf(wire) }
  };
}
