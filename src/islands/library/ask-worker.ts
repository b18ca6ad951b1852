/** Asks a worker once, then ends it, so that its memory is free. Rejects if its script or its work is lost. */
export function askWorker<Reply>(worker: Worker, message: unknown): Promise<Reply> {
  return new Promise<Reply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => resolve(data);
    worker.onerror = () => reject(new Error('LostWorker'));
    worker.onmessageerror = () => reject(new Error('LostWorker'));
    worker.postMessage(message);
  }).finally(() => worker.terminate());
}
