import { Button, Group, Text } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getGetDocumentsKeyContentUrl } from "../../api/generated/definitions.ts";
import type { Document } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { writeCount } from "../../parts/counted.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Pill } from "../../parts/marks.tsx";
import { Secret } from "../../parts/secret.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { documentTypes, sayBytes } from "./document-file.ts";
import classes from "./settings.module.css";
import { documentsQuery, UploadDocument } from "./upload-document.tsx";

/** What leads get by a link in a message. */
export function Documents() {
  const { t } = useTranslation("settings");
  const list = useQuery(documentsQuery);
  const mayWrite = useMay("definitions:write");
  const [chosen, setChosen] = useState<Document | "new" | null>(null);
  if (list.isPending) return <Loading />;
  if (list.error) return <Failure error={list.error} retry={list.refetch} />;
  const { items } = list.data;
  const upload = mayWrite && (
    <Button leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setChosen("new")}>
      {t("documents.upload")}
    </Button>
  );
  return (
    <div className={classes.stack}>
      {items.length === 0 ? (
        <Empty title={t("documents.empty")} action={upload}>
          {t("documents.what")}
        </Empty>
      ) : (
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" flex="1 1 16rem">
            {t("documents.what")}
          </Text>
          {upload}
        </Group>
      )}
      {items.map((document) => (
        <OneDocument key={document.key} document={document} replace={mayWrite ? () => setChosen(document) : undefined} />
      ))}
      {chosen !== null && <UploadDocument replaced={chosen === "new" ? null : chosen} known={items} close={() => setChosen(null)} />}
    </div>
  );
}

function OneDocument({ document, replace }: { document: Document; replace: (() => void) | undefined }) {
  const { t } = useTranslation("settings");
  const { key, title, contentType, bytes, forms, templates, opened } = document;
  const type = documentTypes.find((one) => one === contentType);
  const uses = [
    ...forms.map((form) => t("documents.form", { key: form })),
    ...templates.map((template) => t("documents.template", { key: template })),
  ];
  return (
    <Sheet
      title={title}
      beside={
        <Group gap="xs">
          <Button
            component="a"
            href={getGetDocumentsKeyContentUrl(key)}
            target="_blank"
            rel="noreferrer"
            variant="default"
            size="compact-md"
          >
            {t("documents.open")}
          </Button>
          {replace && (
            <Button variant="default" size="compact-md" onClick={replace}>
              {t("documents.replace")}
            </Button>
          )}
        </Group>
      }
    >
      <Text size="sm" c="dimmed">
        {key} · {type === undefined ? contentType : t(`documents.types.${type.replace("/", "-")}`)} · {sayBytes(bytes, languageNow())} ·{" "}
        <LinkAnchor underline="always" to="/people" search={{ opened: key }}>
          {t("documents.opened", { number: writeCount(opened) })}
        </LinkAnchor>
      </Text>
      <Group gap={6} my="xs">
        {uses.length === 0 ? <Text size="sm">{t("documents.unused")}</Text> : uses.map((use) => <Pill key={use}>{use}</Pill>)}
      </Group>
      <Text size="xs" c="dimmed" mb={4}>
        {t("documents.link")}
      </Text>
      <Secret text={`{{ urls.document.${key} }}`} />
    </Sheet>
  );
}
