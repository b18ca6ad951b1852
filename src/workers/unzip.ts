/** The bytes of a file of the site. Files are stored as gzip, since not every host compresses binary files. */
export async function unzip(response: Response): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array();
  const text = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await text.arrayBuffer());
}
