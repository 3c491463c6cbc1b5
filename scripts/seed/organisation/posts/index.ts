import { type SamplePost } from './SamplePost';
import { firstWeek } from './firstWeek';
import { secondWeek } from './secondWeek';
import { thirdWeek } from './thirdWeek';

/** Three weeks of talk at Contoso, oldest first. Written for a last day in the middle of a working week. */
export const samplePosts: readonly SamplePost[] = [...firstWeek, ...secondWeek, ...thirdWeek];
