import { at } from '../text/at.ts';

/** The hub id in a file name: the part before the first dot; null if that is not a valid id. */
export function toHubId(file: string): string | null {
  const id = at(file.split('.'), 0);
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : null;
}

/** True for a file that describes the hub paper alone, as in `x.hub.csl.json`. */
export function isHubAlone(file: string): boolean {
  return file.split('.').slice(1, -1).includes('hub');
}
