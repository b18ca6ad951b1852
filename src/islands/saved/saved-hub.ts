import type { ListsFile } from '../../core/schemas/lists-file.ts';

/** What the page of saved papers needs to know of a hub. */
export type SavedHub = ListsFile['hubs'][number];

/** The format that names the one hub paper that all its papers cite. */
export const formatOfOneHub = 'json';
