import { type Preload, type ServiceScope } from '../runtime/spfx';

/** The loader's last step: SharePoint would start its page here, so the emulator's page is started instead. */
export class _Navigator {
  public constructor(private readonly scope: ServiceScope) {}

  public navigateToApplication(preload: Preload): Promise<unknown> {
    return window.emulatorHost.start(this.scope, preload);
  }
}
