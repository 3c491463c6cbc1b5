import { type NewItem } from '../../emulator/store/Items';
import { monthKey } from '../../src/domain/monthKey';
import { itemOf, postKeyOf, type World } from './World';

const list = 5;
const oneIn = 2000;
const laterS = 3600;

/** Rows of Hallway Moderation: a post in two thousand was hidden. @param moderatorId a site user id */
export function* moderationItems(world: World, moderatorId: number): Generator<NewItem> {
  const { count, createdS } = world.plot;
  for (let at = oneIn >> 1; at < count; at += oneIn) {
    const hiddenS = (createdS[at] ?? 0) + laterS;
    const post = postKeyOf(world, at);
    const values = {
      RowKey: `${post}|hide`,
      PostKey: post,
      WhatMonth: `hide|${monthKey(hiddenS * 1000)}`,
      What: 'hide',
      Reason: 'Off topic.'
    };
    yield itemOf(values, { list, at, authorId: moderatorId, createdS: hiddenS });
  }
}
