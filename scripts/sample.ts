import { makeSampleTenant } from './makeSampleTenant';

void makeSampleTenant();
