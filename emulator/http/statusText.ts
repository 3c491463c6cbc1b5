import { STATUS_CODES } from 'node:http';

/** The reason phrase; PnPjs's batch parser insists on one. */
export function statusText(status: number): string {
  return STATUS_CODES[status] ?? 'Unknown';
}
