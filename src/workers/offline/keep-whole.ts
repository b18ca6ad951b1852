/**
 * The plugin of a cache that keeps no answer which came only in part, or in the place of another one: it would be shown for
 * as long as it is kept. `bytes` has the sizes of files by their names, as far as they are known.
 */
export function keepWhole(bytes: Readonly<Record<string, number>>) {
  return {
    cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) => {
      const known = bytes[new URL(request.url).pathname.split('/').at(-1) ?? ''];
      return response.status === 200 && (await isWhole(response, known ?? statedBytes(response)))
        ? response
        : null;
    },
  };
}

/** How long the body of an answer is said to be; null if that is not known. Of a compressed one, it is not the length of its text. */
function statedBytes({ headers }: Response): number | null {
  const stated = headers.has('content-encoding') ? null : headers.get('content-length');
  return stated === null ? null : Number(stated);
}

async function isWhole(response: Response, bytes: number | null): Promise<boolean> {
  try {
    const { byteLength } = await response.clone().arrayBuffer();
    return bytes === null || bytes === byteLength;
  } catch {
    return false;
  }
}
