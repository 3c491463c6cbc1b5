import { printPlace, type Place } from '../domain/Place';
import { type Model } from './Model';
import { atRest, emptyTimeline, type PlaceTimeline } from './PlaceTimeline';
import { type Work } from './Work';

/** Beside the one where one is; those left longest ago are forgotten first. */
const mostPlacesKept = 10;

const everyone: Place = { kind: 'everyone' };

/** The model at another place. What was read of this one is kept for the way back. */
export function wentTo(model: Model, place: Place): Model {
  const isBegun = model.phase === 'ready';
  return {
    ...model,
    ...timelineAt(model, place),
    elsewhere: kept(model, place),
    place,
    visit: model.visit + 1,
    linked: isBegun ? { status: 'none' } : model.linked,
    // What is asked first of all is asked for every place.
    isRefreshing: !isBegun && model.isRefreshing
  };
}

function timelineAt({ elsewhere }: Model, place: Place): PlaceTimeline {
  return elsewhere.get(printPlace(place)) ?? emptyTimeline;
}

function kept(model: Model, next: Place): Model['elsewhere'] {
  const left: readonly [string, PlaceTimeline] = [printPlace(model.place), atRest(model)];
  const others = [...model.elsewhere].filter(([name]) => name !== printPlace(next) && name !== left[0]);
  return new Map([...others, left].slice(-mostPlacesKept));
}

/** Changes what everyone said, wherever one is. */
export function atEveryone(model: Model, change: (model: Model) => Model): Model {
  const { place, elsewhere } = model;
  if (place.kind === 'everyone') return change(model);
  const changed = change({ ...model, ...timelineAt(model, everyone), place: everyone });
  const name = printPlace(everyone);
  return { ...changed, ...here(model), elsewhere: new Map(elsewhere).set(name, atRest(changed)) };
}

function here(model: Model): PlaceTimeline & Pick<Model, 'place'> {
  const { isLoadingOlder, isRefreshing, failure, place } = model;
  return { ...atRest(model), isLoadingOlder, isRefreshing, failure, place };
}

/** For what is asked for now: its answer changes the model only while one is still there. */
export function whileHere({ store }: Pick<Work, 'store'>): (change: (model: Model) => Model) => void {
  const { visit } = store.read();
  return change => store.update(model => (model.visit === visit ? change(model) : model));
}
