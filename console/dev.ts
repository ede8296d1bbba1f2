import type { ViteDevServer } from "vite";
import { viteConfig } from "./vite.config.ts";

/**
 * Serves the console from its sources, for `npm run dev`: a change shows at once. Everything else is asked of the API at `api`, as
 * `http://127.0.0.1:3000`. Throws when the port is in use.
 */
export async function serveConsole({ api, port }: { api: string; port: number }): Promise<ViteDevServer> {
  const { createServer } = await import("vite");
  // As the API tells the page of a sandbox.
  const page = await fetch(api).then(
    (answer) => answer.text(),
    () => "",
  );
  const sandbox = page.includes('data-sandbox="true"');
  const server = await createServer({
    ...viteConfig,
    plugins: [
      ...(viteConfig.plugins ?? []),
      {
        name: "sandbox-flag",
        transformIndexHtml: (html) => (sandbox ? html.replace("<html ", '<html data-sandbox="true" ') : html),
      },
    ],
    server: {
      host: "127.0.0.1",
      port,
      strictPort: true,
      // The API refuses requests of other origins by their header; this one is its own.
      proxy: { "^/(?:api/v1|f|c|u|p|r|o|d|healthz|readyz)(?:/|$)": { target: api, headers: { origin: api } } },
    },
  });
  return server.listen();
}
