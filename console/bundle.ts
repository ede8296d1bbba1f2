import { build } from "vite";
import { viteConfig } from "./vite.config.ts";

/*
 * Writes the console's files into the folder that is its argument. A process of its own, begun with NODE_ENV=production (build.ts): Vite and
 * React make what they make by it, and a test or a shell may have set another.
 */
const [folder = ""] = process.argv.slice(2);
await build({ ...viteConfig, mode: "production", build: { ...viteConfig.build, outDir: folder, manifest: true } });
