import { Alert, Button, FileInput, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { getDocuments, getGetDocumentsKeyContentUrl, putDocumentsKey } from "../../api/generated/definitions.ts";
import type { Document } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { WhoChanged } from "../../parts/conflict.tsx";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace, useUnkept } from "../../parts/kept.ts";
import { sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { ifNone, matchOf } from "../../parts/write-over.ts";
import { documentTypes, keyOfName, sayBytes, wrongFile } from "./document-file.ts";

export const documentsQuery = queryOptions({
  queryKey: ["documents"],
  queryFn: ({ signal }: { signal: AbortSignal }) => getDocuments({ signal }),
});

interface UploadDocumentProps {
  /** Null: a new one. */
  replaced: Document | null;
  known: readonly Document[];
  close: () => void;
}

/** A new document, or another file or title of one that leads have links to. */
export function UploadDocument({ replaced, known, close }: UploadDocumentProps) {
  const { t } = useTranslation(["settings", "common"]);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  useUnkept(file !== null);
  const kept = useKeptPlace(`document ${replaced?.key ?? "new"}`);
  const [title, setTitle] = useKept(kept, "title", replaced?.title ?? "");
  const [key, setKey] = useKept(kept, "key", replaced?.key ?? "");
  const [etag, setEtag] = useState(replaced?.etag ?? null);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  /** What another person put there meanwhile. */
  const [other, setOther] = useState<{ document: Document | null; changed: unknown } | null>(null);
  // A title alone can be changed, too.
  const wrong = file === null && replaced !== null ? null : wrongFile(file);
  const isTaken = replaced === null && known.some((one) => one.key === key);
  const errors = error instanceof Problem ? error.byField() : {};
  const keyError = isTaken
    ? t("documents.keyTaken")
    : /^[a-z][a-z0-9-]*$/.test(key)
      ? errors.key
      : isAsked
        ? t("documents.keyWrong")
        : undefined;
  const save = async () => {
    setIsAsked(true);
    if (wrong !== null || title.trim() === "" || isTaken || !/^[a-z][a-z0-9-]*$/.test(key)) return;
    setIsBusy(true);
    setError(null);
    try {
      const blob = file ?? (await storedFile(key));
      const contentType = documentTypes.find((type) => type === (file?.type ?? replaced?.contentType)) ?? "application/pdf";
      const match = etag === null ? ifNone : matchOf(etag);
      await putDocumentsKey(key, { title: title.trim(), contentType, content: await base64Of(blob) }, match);
      await queries.invalidateQueries({ queryKey: ["documents"] });
      tellDone(t(replaced === null ? "documents.uploaded" : "documents.replaced", { title: title.trim() }));
      close();
    } catch (refused) {
      if (refused instanceof Problem && refused.status === 412) await readOther(refused);
      else setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const readOther = async (refused: Problem) => {
    try {
      const { items } = await queries.fetchQuery({ ...documentsQuery, staleTime: 0 });
      const theirs = items.find((one) => one.key === key) ?? null;
      setOther({ document: theirs, changed: refused.body.changed });
      setEtag(theirs?.etag ?? null);
    } catch (lost) {
      setError(lost);
    }
  };
  return (
    <FormModal
      kept={kept}
      opened
      onClose={close}
      title={replaced === null ? t("documents.upload") : t("documents.replaceTitle", { title: replaced.title })}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          {replaced !== null && <Text size="sm">{t("documents.replaceWhat")}</Text>}
          <FileInput
            label={t("documents.file")}
            description={t("documents.fileHint")}
            placeholder={t(replaced === null ? "documents.fileChoose" : "documents.fileKeep")}
            accept={documentTypes.join(",")}
            leftSection={<IconFileUpload size={16} aria-hidden />}
            clearable
            clearButtonProps={{ "aria-label": t("suppressions.fileClear") }}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              if (chosen === null || replaced !== null) return;
              if (title === "") setTitle(chosen.name.replace(/\.[^.]*$/, ""));
              if (key === "") setKey(keyOfName(chosen.name));
            }}
            error={wrong !== null && (isAsked || file !== null) ? t(`documents.${wrong}`) : undefined}
          />
          <TextInput
            label={t("documents.title")}
            description={t("documents.titleHint")}
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={isAsked && title.trim() === "" ? t("documents.titleMissing") : errors.title}
          />
          {replaced === null && (
            <TextInput
              label={t("documents.key")}
              description={t("documents.keyHint")}
              required
              maxLength={100}
              value={key}
              onChange={(event) => setKey(event.currentTarget.value)}
              error={keyError}
            />
          )}
          {other !== null && (
            <Alert color="yellow" variant="light" role="alert" title={t("conflict.title", { ns: "common" })}>
              <WhoChanged changed={other.changed} />{" "}
              {other.document && t("documents.other", { title: other.document.title, size: sayBytes(other.document.bytes, languageNow()) })}
            </Alert>
          )}
          {error !== null && (
            <Alert color="red" variant="light" role="alert">
              {sentenceOf(error, t("failure.noConnection", { ns: "common" }), t("failure.unknown", { ns: "common" }))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t(other === null ? "cancel" : "conflict.theirs", { ns: "common" })}
            </Button>
            <Button type="submit" loading={isBusy}>
              {other !== null
                ? t("conflict.mine", { ns: "common" })
                : t(replaced === null ? "documents.uploadDo" : "save", replaced === null ? {} : { ns: "common" })}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormModal>
  );
}

/** The file that stands there, for a change of its title alone. */
async function storedFile(key: string): Promise<Blob> {
  const answer = await fetch(getGetDocumentsKeyContentUrl(key), { credentials: "same-origin" });
  if (!answer.ok) throw new Problem(answer.status, {}, answer.headers.get("x-request-id"));
  return answer.blob();
}

/** The bytes as base64. */
async function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error("The file could not be read."));
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.readAsDataURL(file);
  });
}
