import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface SmallDisk {
  folder: string;
  /** Leaves not a byte free. */
  fill(): void;
  /** Gives the room back. */
  free(): void;
  close(): void;
}

/** A file system of its own in memory. Null where this user may not mount one. */
export function openSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  const options = `size=${megabytes}m,mode=0755`;
  if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "hagukumi-faults", folder], { stdio: "ignore" }).status !== 0) return null;
  const ballast = join(folder, "ballast");
  // Lazy, so that a server that still runs on it does not hinder the end.
  const close = () => void spawnSync("umount", ["--lazy", folder], { stdio: "ignore" });
  process.once("exit", close);
  return {
    folder,
    fill() {
      for (const bytes of [1 << 20, 4_096, 1]) appendUntilFull(ballast, Buffer.alloc(bytes));
    },
    free: () => rmSync(ballast, { force: true }),
    close() {
      process.off("exit", close);
      close();
    },
  };
}

function appendUntilFull(file: string, bytes: Buffer): void {
  for (;;) {
    try {
      appendFileSync(file, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOSPC") return;
      throw error;
    }
  }
}
