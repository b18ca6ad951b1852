/** Runs in the page of a peer: searches the list of the page and shows the first ten hits. */
import { peers, type Search } from '../search/peers.ts';

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ meta: { title: string } }> }[] }>;
}

const maxShown = 10;
const name = document.documentElement.dataset.engine;
const box = document.querySelector('input') as HTMLInputElement;
const results = document.querySelector('#results') as HTMLElement;
const find = name === 'Pagefind' ? openPagefind() : openPeer();
let newest = 0;

box.addEventListener('input', answer);
if (box.value !== '') void answer();

async function answer(): Promise<void> {
  newest += 1;
  const ticket = newest;
  const titles = await find(box.value);
  if (ticket !== newest) return;
  results.replaceChildren(
    ...titles.map((title) => Object.assign(document.createElement('li'), { textContent: title })),
  );
}

function openPeer(): (query: string) => Promise<string[]> {
  const texts = Array.from(document.querySelectorAll('#papers > li'), (entry) => ({
    title: entry.querySelector('h3')?.textContent ?? '',
    summary: entry.querySelector('p')?.textContent ?? '',
  }));
  const peer = peers.find((one) => one.name === name);
  if (!peer) throw new RangeError(`No engine ${name}`);
  const { search }: { search: Search } = peer.build(texts);
  return async (query) =>
    Array.from(await search(query))
      .slice(0, maxShown)
      .map((index) => texts[index]?.title ?? '');
}

/** As its documentation recommends: the index is opened when the box gets the focus. */
function openPagefind(): (query: string) => Promise<string[]> {
  const address = `${location.origin}/pagefind/pagefind.js`;
  const module: Promise<Pagefind> = import(/* @vite-ignore */ address);
  const open = async () => (await module).init();
  box.addEventListener('focus', open, { once: true });
  return async (query) => {
    const { results } = await (await module).search(query);
    const shown = await Promise.all(results.slice(0, maxShown).map((result) => result.data()));
    return shown.map(({ meta }) => meta.title);
  };
}
