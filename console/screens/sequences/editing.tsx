import { Alert, Button, Group, Menu, Tabs } from "@mantine/core";
import { IconGitCompare, IconHistory, IconPencil, IconPlayerStop } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Draft, PublishedVersion, SequencePage } from "../../api/generated/routes.schemas.ts";
import { deleteDraftsSequencesKey, getDraftsSequencesKeySaves } from "../../api/generated/sequences.ts";
import { useMay } from "../../app/session.ts";
import { ConflictChoice } from "../../editors/draft/conflict-choice.tsx";
import { DraftMenu } from "../../editors/draft/draft-menu.tsx";
import { DraftState } from "../../editors/draft/draft-state.tsx";
import { Saves } from "../../editors/draft/saves.tsx";
import { PageHead } from "../../parts/page-head.tsx";
import { Facts } from "./facts.tsx";
import { readHead } from "./head-source.ts";
import { Publish } from "./publish.tsx";
import { Retire } from "./retire.tsx";
import { draftKey, draftName, sequenceParts, useSequenceDraft } from "./sequence-draft.ts";
import { Simulate } from "./simulate.tsx";
import { StepPeople } from "./step-people.tsx";
import { Versions } from "./versions.tsx";
import { Workbench } from "./workbench.tsx";

interface EditingProps {
  sequenceKey: string;
  /** Null before it was ever published. */
  page: SequencePage | null;
  draft: Draft | null;
  published: PublishedVersion | null;
}

export function Editing({ sequenceKey, page, draft: server, published }: EditingProps) {
  const { t } = useTranslation("sequences");
  const { t: drafts } = useTranslation("drafts");
  const queries = useQueryClient();
  const search = useSearch({ from: "/shell/sequences/$key" });
  const navigate = useNavigate({ from: "/sequences/$key" });
  const mayWrite = useMay("definitions:write");
  const draft = useSequenceDraft(sequenceKey, server, published);
  const { tab } = search;
  const isUnchanged = draft.revision === null && !draft.hasUnsaved;
  return (
    <>
      <PageHead
        title={readHead(draft.text).title || page?.title || sequenceKey}
        actions={
          <Group gap="xs">
            <DraftState draft={draft} />
            <Button variant="default" onClick={() => void navigate({ search: (before) => ({ ...before, open: "simulate" }) })}>
              {t("simulate.open")}
            </Button>
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
                name={draftName(sequenceKey)}
                draft={draft}
                isPublished={page !== null}
                discard={(options) => deleteDraftsSequencesKey(sequenceKey, options)}
                discarded={async () => {
                  queries.setQueryData(draftKey(sequenceKey), null);
                  void queries.invalidateQueries({ queryKey: ["sequences"] });
                  if (page === null) await navigate({ to: "/sequences" });
                }}
              >
                {page !== null && page.version !== null && (
                  <Menu.Item
                    leftSection={<IconPlayerStop size={16} aria-hidden />}
                    onClick={() => void navigate({ search: (before) => ({ ...before, open: "retire" }) })}
                  >
                    {t("retire.open")}
                  </Menu.Item>
                )}
              </DraftMenu>
            )}
          </Group>
        }
      >
        <Facts sequenceKey={sequenceKey} page={page} />
      </PageHead>
      {draft.restored && (
        <Alert color="green" variant="light" mb="md">
          {drafts("restored")}
        </Alert>
      )}
      <Tabs
        value={tab ?? "flow"}
        onChange={(value) => void navigate({ search: value === "saves" || value === "versions" ? { tab: value } : {} })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="flow" leftSection={<IconPencil size={16} aria-hidden />}>
            {t("tab.flow")}
          </Tabs.Tab>
          {page !== null && (
            <Tabs.Tab value="versions" leftSection={<IconGitCompare size={16} aria-hidden />}>
              {t("tab.versions")}
            </Tabs.Tab>
          )}
          <Tabs.Tab value="saves" leftSection={<IconHistory size={16} aria-hidden />}>
            {t("tab.saves")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="flow">
          <Workbench sequenceKey={sequenceKey} page={page} published={published} draft={draft} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <Versions sequenceKey={sequenceKey} />
        </Tabs.Panel>
        <Tabs.Panel value="saves">
          <Saves
            queryKey={[...draftKey(sequenceKey), "saves"]}
            read={async (options) => (await getDraftsSequencesKeySaves(sequenceKey, options)).items}
            draft={draft}
            parts={sequenceParts}
          />
        </Tabs.Panel>
      </Tabs>
      <StepPeople sequenceKey={sequenceKey} />
      <Publish sequenceKey={sequenceKey} page={page} draft={draft} />
      <Simulate source={draft.text} />
      {page !== null && search.open === "retire" && (
        <Retire sequenceKey={sequenceKey} page={page} close={() => void navigate({ search: ({ open: _, ...rest }) => rest })} />
      )}
      <ConflictChoice draft={draft} parts={sequenceParts} />
    </>
  );
}
