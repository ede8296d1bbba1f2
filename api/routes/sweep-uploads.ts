import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Begins the name of an upload's temporary folder; the id of the process that takes it follows. */
export const uploadPrefix = "hagukumi-upload-";

const DAY_MS = 86_400_000;

/**
 * Removes the uploads that a process left when it was killed: they hold names and addresses, and erasure does not know them. One that a
 * living process may still read stays for a day. In a container, every process has the same id, so its own from before its start count as left.
 */
export async function sweepUploads(
  folder: string,
  now = new Date(),
  startedAt = new Date(now.getTime() - process.uptime() * 1_000),
): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(uploadPrefix));
  for (const name of names) {
    const path = join(folder, name);
    const made = (await stat(path).catch(() => null))?.mtime;
    if (!made) continue;
    const owner = Number(name.slice(uploadPrefix.length).split("-")[0]);
    const isLeft = owner === process.pid ? made < startedAt : !isAlive(owner) || now.getTime() - made.getTime() > DAY_MS;
    // Another user's folder is another installation's business.
    if (isLeft) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

export const uploadFolder = (): string => join(tmpdir(), `${uploadPrefix}${process.pid}-`);

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
