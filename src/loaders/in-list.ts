import { inThisList } from '../core/facts/in-this-list.ts';
import { perSite } from './per-record.ts';

/** Follows what a list of this site says of facts that are stated in it or not. */
export const inList = perSite((hubs) => inThisList(hubs.length));
