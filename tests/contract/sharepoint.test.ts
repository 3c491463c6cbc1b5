import { describeBackend } from './backendContract';
import { emulatorWorld } from './emulatorWorld';

describeBackend('Hallway in SharePoint', emulatorWorld);
