import { type Operation } from '../sharepoint/Operation';
import { addApp } from './operations/addApp';
import { availableApp, availableApps } from './operations/availableApps';
import { deployApp, removeApp, retractApp } from './operations/deployApp';
import { installApp, uninstallApp, upgradeApp } from './operations/installApp';

/** The app catalog's part of SharePoint's REST interface (ALM). */
export const catalogOperations: readonly Operation[] = [
  ...[addApp, availableApps, availableApp, deployApp, retractApp, removeApp],
  ...[installApp, upgradeApp, uninstallApp]
];
