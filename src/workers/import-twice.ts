/** How long to wait before a module is asked for again, in milliseconds. */
const pause = 1000;

/**
 * Imports a module, and again if it did not arrive. Some browsers remember a failure by the address of the module, which
 * they name in the error, so that the second request has another.
 */
export async function importTwice<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    await new Promise((done) => setTimeout(done, pause));
    const address = /https?:\S+\.js\b/.exec(String(error))?.[0];
    return address ? import(/* @vite-ignore */ `${address}?again=${Date.now()}`) : load();
  }
}
