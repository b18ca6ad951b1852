import uFuzzy from '@leeoniya/ufuzzy';
import { Charset, Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** The text of a paper that the peers search. */
interface Text {
  title: string;
  summary: string;
}

/** Returns the indices of the matching papers, best first. */
export type Search = (query: string) => ArrayLike<number> | Promise<ArrayLike<number>>;

/** A library, or the baseline `includes`, with the settings recommended for this kind of text. */
export interface Peer {
  name: string;
  settings: string;
  build(texts: Text[]): { search: Search; save?: () => string };
  /** Loads a shipped index. Without it, the page fetches all text and builds the index. */
  load?: (saved: string) => Search;
}

const miniOptions = {
  fields: ['title', 'summary'],
  searchOptions: { combineWith: 'AND' as const, prefix: true, fuzzy: 0.2, boost: { title: 2 } },
};
const flexOptions = { tokenize: 'forward' as const, encoder: Charset.LatinBalance };

export const peers: readonly Peer[] = [
  {
    name: 'includes',
    settings: 'the lower-cased text contains every word; in the order of the list',
    build(texts) {
      const lower = texts.map(({ title, summary }) => `${title} ${summary}`.toLowerCase());
      return {
        search(query) {
          const words = query.toLowerCase().split(/\s+/).filter(Boolean);
          const found: number[] = [];
          for (let at = 0; at < lower.length; at += 1) {
            if (words.every((word) => (lower[at] as string).includes(word))) found.push(at);
          }
          return found;
        },
      };
    },
  },
  {
    name: 'fuse.js',
    settings: 'keys title and summary, otherwise defaults',
    build(texts) {
      const fuse = new Fuse(texts, { keys: ['title', 'summary'] });
      return { search: (query) => fuse.search(query).map(({ refIndex }) => refIndex) };
    },
  },
  {
    name: 'MiniSearch',
    settings: 'all words, prefix, fuzzy 0.2, title with double weight',
    build(texts) {
      const mini = new MiniSearch(miniOptions);
      mini.addAll(texts.map(({ title, summary }, id) => ({ id, title, summary })));
      return { search: searchMini(mini), save: () => JSON.stringify(mini) };
    },
    load: (saved) => searchMini(MiniSearch.loadJSON(saved, miniOptions)),
  },
  {
    name: 'uFuzzy',
    settings: 'one error a word (intraMode 1), Latin letters without marks, up to three words in any order',
    build(texts) {
      const fuzzy = new uFuzzy({ intraMode: 1 });
      const lines = uFuzzy.latinize(texts.map(({ title, summary }) => `${title} ${summary}`));
      return {
        search(query) {
          const [found, info, order] = fuzzy.search(lines, uFuzzy.latinize(query), 3);
          return order && info ? order.map((at) => info.idx[at] as number) : (found ?? []);
        },
      };
    },
  },
  {
    name: 'FlexSearch',
    settings: 'tokenize forward, encoder LatinBalance, suggest; title before summary in one text',
    build(texts) {
      const index = new Index(flexOptions);
      for (const [id, { title, summary }] of texts.entries()) index.add(id, `${title} ${summary}`);
      return {
        search: searchFlex(index),
        save() {
          const parts: [string, string][] = [];
          index.export((key, data) => {
            if (data !== undefined) parts.push([key, data]);
          });
          return JSON.stringify(parts);
        },
      };
    },
    load(saved) {
      const index = new Index(flexOptions);
      for (const [key, data] of JSON.parse(saved) as [string, string][]) index.import(key, data);
      return searchFlex(index);
    },
  },
];

function searchMini(mini: MiniSearch): Search {
  return (query) => mini.search(query).map(({ id }) => id as number);
}

function searchFlex(index: Index): Search {
  return (query) => index.search(query, { limit: 50, suggest: true }) as number[];
}
