/** How long to wait before a module is asked for again, in milliseconds. */
const pause = 1000;

const visit = Date.now();
/** How often each module did not arrive, by the name of its file. */
const losses = new Map<string, number>();

/**
 * Imports a module, and again if it did not arrive or only in part. Many browsers remember a failure by the address of the
 * module, so that the second request has another; later calls stay with the one that worked. The build writes the name of
 * the file into `load`; all scripts are in one folder.
 */
export async function importTwice<Module>(load: () => Promise<Module>): Promise<Module> {
  const name = /import\(["'`](.+?)["'`]/.exec(String(load))?.[1] ?? '';
  const get = (lost: number): Promise<Module> =>
    lost > 0 && name ? import(/* @vite-ignore */ `${name}?again=${visit + lost}`) : load();
  const lost = losses.get(name) ?? 0;
  try {
    return await get(lost);
  } catch {
    losses.set(name, lost + 1);
    await new Promise((done) => setTimeout(done, pause));
    return get(lost + 1);
  }
}
