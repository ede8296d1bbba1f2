import { Alert, Button, Group, Tabs } from "@mantine/core";
import { IconGitCompare, IconHistory, IconPencil } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Draft, Template } from "../../api/generated/routes.schemas.ts";
import { deleteDraftsTemplatesFolderName, getDraftsTemplatesFolderNameSaves } from "../../api/generated/templates.ts";
import { useMay } from "../../app/session.ts";
import { ConflictChoice } from "../../editors/draft/conflict-choice.tsx";
import { DraftMenu } from "../../editors/draft/draft-menu.tsx";
import { DraftState } from "../../editors/draft/draft-state.tsx";
import { Saves } from "../../editors/draft/saves.tsx";
import type { Published } from "../../editors/draft/use-draft.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { Loading } from "../../parts/states.tsx";
import { mainPart, partIn, readContent, titleWords } from "./content.ts";
import { Facts } from "./facts.tsx";
import { Publish } from "./publish.tsx";
import { asDraft, draftKey, draftName, idOf, type TemplateName, useTemplateDraft, useTemplateParts } from "./template-draft.ts";
import { TestSend } from "./test-send.tsx";
import { Versions } from "./versions.tsx";
import { Workbench } from "./workbench.tsx";

interface EditingProps {
  name: TemplateName;
  template: Template;
  all: readonly Template[];
  draft: Draft | null;
  /** Null before it was ever published. */
  published: Published | null;
}

export function Editing({ name, template, all, draft: server, published }: EditingProps) {
  const { t } = useTranslation("templates");
  const { t: drafts } = useTranslation("drafts");
  const queries = useQueryClient();
  const { tab } = useSearch({ from: "/shell/templates/$folder/$name" });
  const navigate = useNavigate({ from: "/templates/$folder/$name" });
  const mayWrite = useMay("definitions:write");
  const draft = useTemplateDraft(name, server, published);
  const parts = useTemplateParts();
  // Nothing was published, and the draft has just ended: the list tells what there is now.
  if (draft.text === "") return <Loading lines={12} />;
  const { folder, name: own, channel, language } = name;
  const variant = { channel, language };
  const isUnchanged = draft.revision === null && !draft.hasUnsaved;
  const content = readContent(draft.text);
  const title = titleWords(partIn(content, channel === "email" ? "subject" : mainPart(channel)));
  return (
    <>
      <PageHead
        title={title === "" ? name.key : title}
        actions={
          <Group gap="xs">
            <DraftState draft={draft} />
            {mayWrite && channel !== "person" && (
              <Button variant="default" onClick={() => void navigate({ search: (before) => ({ ...before, open: "test" }) })}>
                {t("test.open")}
              </Button>
            )}
            {mayWrite && (
              <Button
                disabled={isUnchanged}
                title={isUnchanged ? t("publish.nothing") : undefined}
                onClick={() => void navigate({ search: (before) => ({ ...before, open: "publish" }) })}
              >
                {t("publish.open")}
              </Button>
            )}
            {mayWrite && (
              <DraftMenu
                name={draftName(name)}
                draft={draft}
                isPublished={published !== null}
                discard={(options) => deleteDraftsTemplatesFolderName(folder, own, variant, options)}
                discarded={async () => {
                  queries.setQueryData(draftKey(name), null);
                  if (published === null) await navigate({ to: "/templates", search: {} });
                  await queries.invalidateQueries({ queryKey: ["templates", "list"] });
                }}
              />
            )}
          </Group>
        }
      >
        <Facts name={name} template={template} all={all} />
      </PageHead>
      {draft.restored && (
        <Alert color="green" variant="light" mb="md">
          {drafts("restored")}
        </Alert>
      )}
      <Tabs
        value={tab ?? "edit"}
        onChange={(value) =>
          void navigate({ search: { ...variant, ...(value === "saves" || value === "versions" ? { tab: value } : {}) } })
        }
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="edit" leftSection={<IconPencil size={16} aria-hidden />}>
            {t(mayWrite ? "tab.edit" : "tab.look")}
          </Tabs.Tab>
          {published !== null && (
            <Tabs.Tab value="versions" leftSection={<IconGitCompare size={16} aria-hidden />}>
              {t("tab.versions")}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="saves" leftSection={<IconHistory size={16} aria-hidden />}>
            {t("tab.saves")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="edit">
          <Workbench name={name} draft={draft} isUsed={template.users.length > 0} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions name={name} />
        </Tabs.Panel>
        <Tabs.Panel value="saves">
          <Saves
            queryKey={["templates", idOf(name), "saves"]}
            read={async (options) => (await getDraftsTemplatesFolderNameSaves(folder, own, variant, options)).items.map(asDraft)}
            draft={draft}
            parts={parts}
          />
        </Tabs.Panel>
      </Tabs>
      <Publish name={name} draft={draft} published={published} users={template.users} />
      <TestSend name={name} text={draft.text} />
      <ConflictChoice draft={draft} parts={parts} />
    </>
  );
}
