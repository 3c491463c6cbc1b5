import { catalogOperations } from '../../emulator/catalog/catalogOperations';
import { graphOperations } from '../../emulator/graph/graphRoutes';
import { hostOperations } from '../../emulator/hosts/hostOperations';
import { type Evidence } from '../../emulator/http/Evidence';
import { type Operation } from '../../emulator/sharepoint/Operation';
import { sharePointOperations } from '../../emulator/sharepoint/sharePointOperations';

/** One operation as the support matrix shows it, before its test is known. */
export interface MatrixRow {
  readonly name: string;
  readonly method: string;
  /** From the host's root. */
  readonly address: string;
  /** The right in SharePoint, the scope in Graph. */
  readonly needs: string;
  readonly evidence: Evidence;
}

/** Right as it is, and never an answer: the top web of a site collection has nothing to inherit from. */
export const ALWAYS_REFUSES = new Set(['reset role inheritance of the web']);

/** The sections of docs/support-matrix.md that are made from the operations themselves. */
export const matrixSections: Readonly<
  Record<'sharePoint' | 'graph' | 'catalog' | 'pages', readonly MatrixRow[]>
> = {
  sharePoint: sharePointOperations.map(ofSharePoint),
  graph: graphOperations.map(({ name, method, path, scope, evidence }) => ({
    ...{ name, method, evidence },
    address: `/graph/v1.0/${path}`,
    needs: scope
  })),
  catalog: catalogOperations.map(ofSharePoint),
  pages: hostOperations.map(ofSharePoint)
};

function ofSharePoint({ name, method, address, needs, evidence }: Operation): MatrixRow {
  return { name, method, address: `/_api/${address}`, needs, evidence };
}
