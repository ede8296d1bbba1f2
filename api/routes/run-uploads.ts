import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { describeError } from "../../services/engine/observation/describe-error.ts";
import { type BadRow, collectBadRows } from "../../services/imports/collect-bad-rows.ts";
import { findImport } from "../../services/imports/find-import.ts";
import { importCsv } from "../../services/imports/import-csv.ts";
import type { ImportReport } from "../../services/imports/import-report.ts";
import type { ListedImport } from "../../services/imports/list-imports.ts";
import type { Upload } from "./take-upload.ts";

/** How long a request waits for its import. After that it gets 202 and the address of the progress. Milliseconds. */
const MAX_WAIT_MS = 8_000;

/** Bad rows that the answer shows; all of them stand in the file of bad rows. */
const SHOWN_BAD_ROWS = 20;

export interface UploadReport extends ImportReport {
  headers: string[];
  /** The first ones that this call met. */
  badRows: BadRow[];
}

export type UploadResult = { kind: "done"; report: UploadReport } | { kind: "running"; progress: ListedImport };

/** Runs imports that may outlive their request. `close` stops them after a committed batch; the same file sent again continues there. */
export function runUploads(
  context: Context,
  maxWaitMs = MAX_WAIT_MS,
): { run(upload: Upload, signal?: AbortSignal): Promise<UploadResult>; close(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  let closing = false;

  async function work(upload: Upload, signal?: AbortSignal): Promise<UploadReport> {
    try {
      const bad = collectBadRows(SHOWN_BAD_ROWS);
      const report = await importCsv(context, {
        source: upload.path,
        name: upload.name,
        options: upload.options,
        onIssue: bad.take,
        onProgress() {
          // Nobody waits for what a dry run finds. An import goes on.
          if (upload.options.dryRun && signal?.aborted)
            throw new AppError("conflict", "import-abandoned", {
              ja: "結果を待つ人がいないため、試行をやめました。",
              en: "Nobody waits for this dry run.",
            });
          if (closing)
            throw new AppError("unavailable", "closing", {
              ja: "サーバーを停止しているところです。同じファイルをもう一度送ると、取り込みの続きから始まります。",
              en: "The service is stopping. Send the same file again to continue the import.",
            });
        },
      });
      const { headers, rows } = bad.rows();
      return { ...report, headers, badRows: rows };
    } finally {
      await upload.discard();
    }
  }

  function begin(upload: Upload, signal?: AbortSignal): Promise<UploadReport> {
    const report = work(upload, signal);
    running.add(report);
    const forget = (): void => void running.delete(report);
    report.then(forget, forget);
    return report;
  }

  return {
    async run(upload, signal) {
      const importing = begin(upload, signal);
      for (;;) {
        const report = await waitFor(importing, maxWaitMs);
        if (report) return { kind: "done", report };
        const progress = upload.options.dryRun ? null : await findImport(context, upload.hash);
        if (progress?.state === "running") {
          importing.catch((error: unknown) => {
            if (error instanceof AppError && error.code === "import-cancelled") return;
            context.log.error({ error: describeError(error), importId: progress.id }, "import stopped");
          });
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
