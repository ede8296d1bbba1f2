import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { describeError } from "../../services/engine/observation/describe-error.ts";
import { findImport } from "../../services/imports/find-import.ts";
import { importCsv } from "../../services/imports/import-csv.ts";
import type { ImportReport } from "../../services/imports/import-report.ts";
import type { ListedImport } from "../../services/imports/list-imports.ts";
import type { Upload } from "./take-upload.ts";

/** How long a request waits for its import. After that it gets 202 and the address of the progress. Milliseconds. */
const MAX_WAIT_MS = 8_000;

export type UploadResult = { kind: "done"; report: ImportReport } | { kind: "running"; progress: ListedImport };

/** Runs imports that may outlive their request. `close` stops them after a committed batch; the same file sent again continues there. */
export function runUploads(
  context: Context,
  maxWaitMs = MAX_WAIT_MS,
): { run(upload: Upload): Promise<UploadResult>; close(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let closing = false;

  async function work(upload: Upload): Promise<ImportReport> {
    try {
      return await importCsv(context, {
        source: upload.path,
        name: upload.name,
        options: upload.options,
        onProgress() {
          if (closing)
            throw new AppError("unavailable", "closing", "The service is stopping. Send the same file again to continue the import.");
        },
      });
    } finally {
      await upload.discard();
    }
  }

  function begin(upload: Upload): Promise<ImportReport> {
    const report = work(upload);
    running.add(report);
    const forget = (): void => void running.delete(report);
    report.then(forget, forget);
    return report;
  }

  return {
    async run(upload) {
      const importing = begin(upload);
      for (;;) {
        const report = await waitFor(importing, maxWaitMs);
        if (report) return { kind: "done", report };
        const progress = upload.options.dryRun ? null : await findImport(context, upload.hash);
        if (progress?.state === "running") {
          importing.catch((error: unknown) => context.log.error({ error: describeError(error), importId: progress.id }, "import stopped"));
          return { kind: "running", progress };
        }
      }
    },
    async close() {
      closing = true;
      await Promise.allSettled(running);
    },
  };
}

/** The result of `work`, or undefined when it is not done within `ms`. */
async function waitFor<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
