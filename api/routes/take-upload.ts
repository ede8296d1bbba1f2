import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { type ImportOptions, importOptionsSchema } from "../../domain/imports/options.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { checkInput } from "../check-input.ts";
import { faultsOf } from "../field-words.ts";
import { BadRequest } from "../problem.ts";
import { uploadFolder } from "./sweep-uploads.ts";
import { requireKnownKeys } from "./validate.ts";

/** The fields beside the file. */
const KNOWN_FIELDS = ["basis", "evidence", "topic", "source", "mapping", "columns", "zone", "enterEvent", "dryRun"];

/** Value of `enterEvent` that records nothing, so that nobody enters a sequence. */
const NO_EVENT = "none";

/** What a refusal calls the file. */
interface FileWords {
  file: LocalText;
  tooLarge: LocalText;
}

const listWords: FileWords = {
  file: { ja: "CSVファイル", en: "the CSV file" },
  tooLarge: { ja: "ファイルが大きすぎます。いくつかに分けてください。", en: "The file is too large. Split it into smaller files." },
};

export interface UploadedFile {
  /** In its own temporary folder, which `discard` removes. */
  path: string;
  /** File name as sent by the client. */
  name: string;
  /** sha256 of the bytes, hex. */
  hash: string;
  discard(): Promise<void>;
}

export interface Upload extends UploadedFile {
  options: ImportOptions;
}

/** Streams the file of a multipart request to disk and reads its other fields. Throws AppError invalid, too-large. */
export async function takeUpload(request: FastifyRequest, author: string): Promise<Upload> {
  const { fields, ...file } = await takeFile(request, { known: KNOWN_FIELDS });
  try {
    return { ...file, options: optionsOf(fields, author) };
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** The same for a request that holds only the fields that are named. */
export async function takeFile(
  request: FastifyRequest,
  { known = [], words = listWords }: { known?: readonly string[]; words?: FileWords } = {},
): Promise<UploadedFile & { fields: Record<string, string> }> {
  if (!request.isMultipart())
    throw new AppError("invalid", "import-not-multipart", {
      ja: `${words.file.ja}を multipart/form-data の項目 \`file\` で送ってください。`,
      en: `Send ${words.file.en} as multipart/form-data with the field \`file\`.`,
    });
  const folder = await mkdtemp(uploadFolder());
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "upload.csv");
    const fields: Record<string, string> = {};
    let file: { name: string; hash: string } | undefined;
    for await (const part of request.parts()) {
      if (part.type === "file") file = await keep(part, path, words);
      else {
        requireKnownKeys([part.fieldname], known, "body");
        if (typeof part.value === "string" && part.value !== "") fields[part.fieldname] = part.value;
      }
    }
    if (file === undefined)
      throw new AppError("invalid", "import-no-file", {
        ja: `${words.file.ja}の項目 \`file\` がありません。`,
        en: `The field \`file\` with ${words.file.en} is missing.`,
      });
    checkInput({ fields, file: file.name }, "body");
    return { path, ...file, fields, discard };
  } catch (error) {
    await discard();
    // The parser's own errors, such as a body that ends in the middle of a part, have neither a code nor a status.
    if (error instanceof Error && !("code" in error))
      throw new BadRequest(
        "bad-multipart",
        { ja: "本文が multipart/form-data の形になっていません。", en: "The body is not well-formed multipart/form-data." },
        [],
      );
    throw error;
  }
}

async function keep(part: MultipartFile, path: string, words: FileWords): Promise<{ name: string; hash: string }> {
  if (part.fieldname !== "file")
    throw new AppError("invalid", "import-no-file", {
      ja: `${words.file.ja}は項目 \`file\` で送ってください。`,
      en: `Send ${words.file.en} in the field \`file\`.`,
    });
  const hash = createHash("sha256");
  part.file.on("data", (chunk: Buffer) => hash.update(chunk));
  await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
  if (part.file.truncated) throw new AppError("too-large", "import-too-large", words.tooLarge);
  return { name: part.filename.slice(0, 200) || "upload.csv", hash: hash.digest("hex") };
}

function optionsOf({ dryRun = "false", columns, enterEvent, ...fields }: Record<string, string>, author: string): ImportOptions {
  // Another word must not turn a dry run into an import.
  if (!["true", "1", "false", "0"].includes(dryRun))
    throw new AppError("invalid", "import-options", {
      ja: "dryRun には true か false を指定してください。",
      en: "dryRun: write true or false.",
    });
  const given = {
    ...fields,
    author,
    ...(enterEvent !== undefined && { enterEvent: enterEvent === NO_EVENT ? null : enterEvent }),
    dryRun: dryRun === "true" || dryRun === "1",
    columns: columns === undefined ? undefined : parseColumns(columns),
  };
  const parsed = importOptionsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = faultsOf(importOptionsSchema, given);
  throw new AppError(
    "invalid",
    "import-options",
    inEach((language) => faults.map(({ path, message }) => `${path.join(".")}: ${message[language]}`).join(" ")),
  );
}

function parseColumns(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "import-options", {
      ja: "項目 `columns` がJSONではありません。",
      en: "The field `columns` is not JSON.",
    });
  }
}
