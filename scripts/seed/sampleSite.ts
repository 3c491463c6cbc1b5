import {
  createSharePointBackend,
  type SharePointBackend
} from '../../src/backend/sharepoint/createSharePointBackend';
import { type TenantControl } from './TenantControl';

/** The sample site as seen by its people. */
export interface SampleSite {
  readonly control: TenantControl;
  /** Absolute address. */
  readonly webUrl: string;
}

/** Hallway in the hands of one person: what his browser would run, with a clock that says what the tenant's says. */
export function backendOf(site: SampleSite, upn: string, clock: { nowMs(): number }): SharePointBackend {
  const { control, webUrl } = site;
  return createSharePointBackend({
    webUrl,
    fetch: control.fetchAs(upn),
    platform: { clock, timers: { after } },
    signing: { kind: 'bearer' }
  });
}

function after(delayMs: number, run: () => void): () => void {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
}
