/** The plugin of a cache that keeps no answer which came only in part: it would be shown for as long as it is kept. */
export const keepWhole = {
  cacheWillUpdate: async ({ response }: { response: Response }) =>
    response.status === 200 && (await isWhole(response)) ? response : null,
};

/** Whether the body of an answer came, as long as it is said to be. Of a compressed one, the length is not that of its text. */
async function isWhole(response: Response): Promise<boolean> {
  const { headers } = response;
  const stated = headers.has('content-encoding') ? null : headers.get('content-length');
  try {
    const { byteLength } = await response.clone().arrayBuffer();
    return stated === null || Number(stated) === byteLength;
  } catch {
    return false;
  }
}
