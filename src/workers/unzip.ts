/**
 * The bytes of a file of the site; null if what came cannot be unpacked. Files are stored as gzip, since not every host
 * compresses binary files.
 */
export async function unzip(response: Response): Promise<Uint8Array | null> {
  // The whole file is fetched first: a lost connection is an error here, and a damaged file is not.
  const packed = await response.blob();
  const unpacked = new Response(packed.stream().pipeThrough(new DecompressionStream('gzip')));
  return unpacked.arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}
