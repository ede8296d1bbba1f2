import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../domain/app-error.ts";
import { embeddedWords as words } from "../words/embedded.ts";

const MEBIBYTE = 1024 ** 2;
/** PostgreSQL's files, its log of writes until the first checkpoints, and Temporal's database; then some work. */
const FIRST_START = 400;
/** What is there already needs little more until somebody works with it. */
const LATER_START = 50;

/** Throws AppError `disk-full` when a start in this folder would fail halfway. */
export function requireRoom(dataDir: string, isFirst: boolean): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  const needed = isFirst ? FIRST_START : LATER_START;
  if (free < needed) throw new AppError("unavailable", "disk-full", words.littleRoom(dataDir, free, needed));
}

/** Programs tell it in these words in their logs. */
const fullDisk = /No space left on device|database or disk is full|ENOSPC|EDQUOT|Disk quota exceeded/;

export function isFullDisk(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (fullDisk.test(cause.message) || fullDisk.test((cause as NodeJS.ErrnoException).code ?? "")) return true;
  }
  return false;
}

/** An error that comes from a full disk, in one sentence; every other one as it is. */
export function explainFullDisk(error: unknown, dataDir: string): unknown {
  if (!isFullDisk(error) || (error instanceof AppError && error.code === "disk-full")) return error;
  const { path } = error as NodeJS.ErrnoException;
  return new AppError("unavailable", "disk-full", words.diskFull(path === undefined ? dataDir : dirname(path)), { cause: error });
}
