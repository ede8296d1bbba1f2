import { Problem } from "../api/client.ts";

/** Asks the API for a file and hands it to the browser to keep. Throws Problem when it is refused, so that the reason stands on the screen. */
export async function download(url: string, name: string): Promise<void> {
  const answer = await fetch(url, { credentials: "same-origin" }).catch(() => {
    throw new Problem(0, { code: "no-connection" }, null);
  });
  if (!answer.ok) {
    const body: unknown = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, typeof body === "object" && body !== null ? { ...body } : {}, answer.headers.get("x-request-id"));
  }
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
