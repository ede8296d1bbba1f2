import { send } from "../../api/client.ts";
import { getPostImportsPreviewUrl, getPostImportsUrl } from "../../api/generated/imports.ts";
import type { ImportDetail, ImportPreview, ImportReport } from "../../api/generated/routes.schemas.ts";

/** What is told of a file beside its columns. */
export interface Terms {
  basis: string;
  topic: string;
  source: string;
  evidence: string;
  /** Whether it is recorded as an event, so that sequences may begin. */
  begins: boolean;
}

export interface Order extends Terms {
  columns: Record<string, string>;
}

export async function preview(file: File, signal?: AbortSignal): Promise<ImportPreview> {
  return send(getPostImportsPreviewUrl(), { method: "POST", body: formOf(file, {}), ...(signal && { signal }) });
}

/** Counts what an import would do, and changes nothing. */
export async function rehearse(file: File, order: Order, signal: AbortSignal): Promise<ImportReport> {
  return send(getPostImportsUrl(), { method: "POST", body: formOf(file, { ...fieldsOf(order), dryRun: "true" }), signal });
}

/** Imports the file. A long import goes on in the background. Returns its id. */
export async function start(file: File, order: Order): Promise<string> {
  const answer = await send<ImportReport | ImportDetail>(getPostImportsUrl(), { method: "POST", body: formOf(file, fieldsOf(order)) });
  const id = "importId" in answer ? answer.importId : answer.id;
  if (id === null) throw new Error("The answer of an import has no id.");
  return id;
}

function fieldsOf({ basis, topic, source, evidence, begins, columns }: Order): Record<string, string> {
  return {
    ...{ basis, topic, source, columns: JSON.stringify(columns) },
    ...(evidence.trim() !== "" && { evidence: evidence.trim() }),
    ...(!begins && { enterEvent: "none" }),
  };
}

function formOf(file: File, fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", file, file.name);
  return form;
}
