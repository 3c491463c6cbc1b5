import { join } from 'node:path';
import { assetRoute } from '../catalog/assetRoute';
import { type Route } from '../http/Route';
import { fileRoutes } from './fileRoutes';
import { HostFiles } from './HostFiles';
import { pageTokenRoute } from './pageTokenRoute';
import { sitePageRoutes } from './sharepoint/sitePageRoute';
import { teamsRoutes } from './teams/teamsRoutes';

const defaultBuildFolder = join(__dirname, '../../.hallway/hosts');

/** The pages of SharePoint and Teams, and every file they load. */
export function hostRoutes(buildFolder = defaultBuildFolder): Route[] {
  const files = new HostFiles(buildFolder);
  return [assetRoute, pageTokenRoute, ...fileRoutes(files), ...sitePageRoutes(files), ...teamsRoutes(files)];
}
