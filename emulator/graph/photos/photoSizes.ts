import { type Photo } from '../../store/Directory';
import { imageSize } from './imageSize';

/** Pixels of the square pictures Microsoft 365 keeps: https://learn.microsoft.com/graph/api/profilephoto-get */
const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];

export function isPhotoSize(size: string): boolean {
  return SIZES.some(each => size.toLowerCase() === `${each}x${each}`);
}

/** The sizes an uploaded photo is there in, smallest first: those it is large enough for, and always the smallest. */
export function sizesOf(photo: Photo): readonly number[] {
  const { width, height } = imageSize(photo.bytes) ?? { width: Infinity, height: Infinity };
  const own = Math.min(width, height);
  return SIZES.filter((size, at) => at === 0 || size <= own);
}
