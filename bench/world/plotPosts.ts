import { allTime, burstSpan, deadThreadSpan, type Span } from './calendar';
import { type Cast } from './Cast';
import { chance } from './chance';
import { drawZipf } from './drawZipf';
import { none, type Plot } from './Plot';
import { createThreads, type Threads } from './threads';
import { burstSize, type WorldSize } from './WorldSize';

/** As in other places where people write of their own accord. */
const activityExponent = 0.8;
const replyShare = 0.6;
const repostShare = 0.04;
const quoteShare = 0.02;
/** Some weeks back: no longer among the newest, and not forgotten. */
const hotShare = 0.95;

/** What a post belongs to, as the last two bits of its moment. */
const ordinary = 0;
const ofBurst = 1;
const ofDeadThread = 2;

type Columns = { -readonly [Name in keyof Plot]: Plot[Name] };

/** All posts of the world, the same each time. */
export function plotPosts(size: WorldSize, cast: Cast): Plot {
  const moments = momentsOf(size);
  const plot = emptyPlot(size.posts);
  const threads = createThreads(size);
  const author = drawZipf(size.people, activityExponent);
  const { replyUpTo, repostUpTo, quoteUpTo } = sharesOf(size);
  const writeOrdinary = (at: number): void => {
    const drawn = chance(at, 2);
    if (threads.isEmpty() || drawn >= quoteUpTo) threads.begin(at);
    else if (drawn < replyUpTo) answer(plot, at, threads);
    else share(plot, at, { threads, isRepost: drawn < repostUpTo });
  };
  for (let at = 0; at < size.posts; at += 1) {
    const moment = moments[at] ?? 0;
    const kind = moment % 4;
    plot.createdS[at] = (moment - kind) / 4;
    plot.authors[at] = kind === ofBurst ? cast.burst : cast.personOfRank(author(chance(at, 1)));
    if (kind === ordinary) writeOrdinary(at);
    if (kind === ofDeadThread) answerDead(plot, at);
  }
  plot.hotPost = firstQuietStart(plot, Math.floor(hotShare * size.posts));
  return plot;
}

/** From there on, the first post that is no answer and about no other. */
function firstQuietStart({ roots, subjects }: Plot, from: number): number {
  return roots.findIndex((root, at) => at >= from && root === none && subjects[at] === none);
}

function emptyPlot(count: number): Columns {
  return {
    count,
    authors: new Uint16Array(count),
    createdS: new Uint32Array(count),
    roots: new Int32Array(count).fill(none),
    parents: new Int32Array(count).fill(none),
    subjects: new Int32Array(count).fill(none),
    isRepost: new Uint8Array(count),
    deadRoot: none,
    hotPost: none
  };
}

/** Sorted; each is four times its second, and its kind. */
function momentsOf(size: WorldSize): Float64Array {
  const special = burstSize(size);
  const moments = new Float64Array(size.posts);
  const plain = size.posts - 2 * special - 1;
  const fill = (from: number, count: number, { span, kind }: { span: Span; kind: number }): void => {
    const stepS = (span.toS - span.fromS) / count;
    for (let at = 0; at < count; at += 1) {
      moments[from + at] = Math.floor(span.fromS + (at + chance(from + at, 4)) * stepS) * 4 + kind;
    }
  };
  fill(0, plain, { span: allTime, kind: ordinary });
  fill(plain, special, { span: burstSpan, kind: ofBurst });
  fill(plain + special, special + 1, { span: deadThreadSpan, kind: ofDeadThread });
  return moments.sort();
}

/** Of ordinary posts, so that the shares hold for all. */
function sharesOf(size: WorldSize): { replyUpTo: number; repostUpTo: number; quoteUpTo: number } {
  const special = burstSize(size);
  const plain = size.posts - 2 * special - 1;
  const replyUpTo = (replyShare * size.posts - special) / plain;
  const repostUpTo = replyUpTo + (repostShare * size.posts) / plain;
  return { replyUpTo, repostUpTo, quoteUpTo: repostUpTo + (quoteShare * size.posts) / plain };
}

function answer(plot: Plot, at: number, threads: Threads): void {
  const root = threads.pick(at);
  plot.roots[at] = root;
  plot.parents[at] = threads.answer(root, at);
}

function share(plot: Plot, at: number, { threads, isRepost }: { threads: Threads; isRepost: boolean }): void {
  plot.subjects[at] = threads.pick(at);
  if (isRepost) plot.isRepost[at] = 1;
  else threads.begin(at);
}

/** The first of them begins it; the others all answer that one. */
function answerDead(plot: Columns, at: number): void {
  if (plot.deadRoot === none) {
    plot.deadRoot = at;
    return;
  }
  plot.roots[at] = plot.deadRoot;
  plot.parents[at] = plot.deadRoot;
}
