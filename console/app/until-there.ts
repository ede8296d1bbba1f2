/** Until the server is asked again whether it is back. */
const AGAIN_MS = 2_000;

/**
 * Loads code or words that come later. Without a connection it waits for the server and tries once more. Rejects when the server is there and
 * they still do not come: after a new release, and where the browser keeps the first failure for the life of the page, as Chromium does.
 */
export async function untilThere<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (cause) {
      if (await isServerThere()) return load().catch(() => Promise.reject(cause));
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

export function isServerThere(): Promise<boolean> {
  return fetch("/healthz").then(
    () => true,
    () => false,
  );
}
