import { Alert, Button, Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { TemplateUser } from "../../api/generated/routes.schemas.ts";
import { postTemplatesFolderNamePublish } from "../../api/generated/templates.ts";
import { languageNow } from "../../app/words.ts";
import { CompareParts } from "../../editors/draft/compare-parts.tsx";
import type { DraftHandle, Published } from "../../editors/draft/use-draft.ts";
import { Loading, sentenceOf } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { Senders } from "./senders.tsx";
import { draftKey, type TemplateName, useTemplateParts } from "./template-draft.ts";
import { usePreview } from "./use-preview.ts";

interface PublishProps {
  name: TemplateName;
  draft: DraftHandle;
  published: Published | null;
  users: readonly TemplateUser[];
}

/** What publishing changes, before the button: the words that differ, what sends them, and what is wrong. */
export function Publish({ name, draft, published, users }: PublishProps) {
  const { t } = useTranslation("templates");
  const { t: common } = useTranslation();
  const { open } = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  const queries = useQueryClient();
  const parts = useTemplateParts();
  const opened = open === "publish";
  const { preview, isCurrent } = usePreview(name, draft.text, { enabled: opened });
  const [error, setError] = useState<unknown>(null);
  const [isActing, setIsActing] = useState(false);
  const { save, revision, hasUnsaved } = draft;
  const latestSave = useRef(save);
  latestSave.current = save;
  useEffect(() => {
    if (opened) void latestSave.current();
  }, [opened]);
  const close = () => void navigate({ search: ({ open: _, ...rest }) => rest });
  const problems = isCurrent ? (preview?.problems ?? []) : [];
  const hasErrors = problems.some(({ severity }) => severity === "error");
  const publish = async () => {
    if (revision === null) return;
    setIsActing(true);
    setError(null);
    try {
      const { folder, name: own, channel, language } = name;
      const made = await postTemplatesFolderNamePublish(folder, own, { channel, language }, { headers: { "if-match": `"${revision}"` } });
      close();
      queries.setQueryData(draftKey(name), null);
      await queries.invalidateQueries({ queryKey: ["templates"] });
      tellDone(made.changed ? t("publish.done", { version: made.version }) : t("publish.same"));
    } catch (refused) {
      setError(refused);
    } finally {
      setIsActing(false);
    }
  };
  return (
    <Modal opened={opened} onClose={close} title={t("publish.title")} size="70rem" closeButtonProps={{ "aria-label": common("close") }}>
      <Stack gap="md">
        {hasUnsaved ? (
          <Loading lines={3} />
        ) : revision === null ? (
          <Text size="sm">{t("publish.nothing")}</Text>
        ) : (
          <section>
            <Title order={3} mb={4}>
              {t("publish.changes")}
            </Title>
            {published === null ? (
              <Text size="sm">{t("publish.first")}</Text>
            ) : (
              <CompareParts
                key={revision}
                parts={parts}
                before={{ label: t("publish.now"), text: published.text }}
                after={{ label: t("publish.draft"), text: draft.text }}
              />
            )}
          </section>
        )}
        <section>
          <Title order={3} mb={4}>
            {t("users")}
          </Title>
          <Senders users={users} most={8} />
          <Text size="sm" mt={4}>
            {t("publish.what")}
          </Text>
        </section>
        {problems.length > 0 && (
          <Alert color={hasErrors ? "red" : "yellow"} variant="light" title={t(hasErrors ? "publish.errors" : "publish.warnings")}>
            <ul style={{ margin: 0, paddingInlineStart: "1.2rem" }}>
              {problems.slice(0, 12).map(({ where, line, code, message }) => (
                <li key={`${where} ${line} ${code} ${message.en}`}>
                  {line !== null && t("line", { line })} {message[languageNow()]}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {error !== null && (
          <Alert color="red" variant="light" role="alert">
            {sentenceOf(error, common("failure.noConnection"), common("failure.unknown"))}
          </Alert>
        )}
        <Group justify="flex-end">
          {error instanceof Problem && error.code === "base-outdated" && (
            <Button variant="default" onClick={() => void draft.rebase().then((saved) => saved && setError(null))}>
              {t("publish.rebase")}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button loading={isActing} disabled={hasErrors || hasUnsaved || revision === null || !isCurrent} onClick={() => void publish()}>
            {t("publish.do")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
