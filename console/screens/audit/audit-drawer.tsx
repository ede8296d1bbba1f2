import { Anchor, Code, Drawer, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getAuditId } from "../../api/generated/audit.ts";
import type { AuditEntry } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { changesOf, factsOf } from "./changes.ts";
import { placeOf } from "./place.ts";
import type { AuditChange } from "./search.ts";
import { useActName, useKeyName, useTargetName, useValueName } from "./words.ts";

interface AuditDrawerProps {
  id: string | undefined;
  close: () => void;
  narrow: (part: AuditChange) => void;
}

/** One entry, over the list that it was opened from. */
export function AuditDrawer({ id, close, narrow }: AuditDrawerProps) {
  const { t } = useTranslation("audit");
  return (
    <Drawer
      opened={id !== undefined}
      onClose={close}
      position="right"
      size="34rem"
      title={t("one")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {id !== undefined && <Content id={id} narrow={narrow} />}
    </Drawer>
  );
}

function Content({ id, narrow }: { id: string; narrow: (part: AuditChange) => void }) {
  const entry = useQuery({ queryKey: ["audit", "one", id], queryFn: ({ signal }) => getAuditId(id, { signal }) });
  if (entry.isPending) return <Loading />;
  if (entry.error) return <Failure error={entry.error} retry={entry.refetch} />;
  return <Entry entry={entry.data} narrow={narrow} />;
}

function Entry({ entry, narrow }: { entry: AuditEntry; narrow: (part: AuditChange) => void }) {
  const { t } = useTranslation("audit");
  const actName = useActName();
  const keyName = useKeyName();
  const valueName = useValueName();
  const target = [t(`targets.${entry.target}`, { defaultValue: entry.target }), useTargetName()(entry)].filter((part) => part !== null);
  const { leadId, leadName } = entry;
  const place = placeOf(entry);
  const changes = changesOf(entry.before, entry.after);
  const facts = factsOf(entry.data);
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{entry.sentence?.[languageNow()] ?? actName(entry.action)}</Text>
        <Text size="sm" c="dimmed">
          <When at={entry.at} /> · {target.join(" · ")}
        </Text>
        {entry.reason !== null && <Text size="sm">{t("reason", { reason: entry.reason })}</Text>}
      </div>
      {(leadId !== null || place !== null) && (
        <Group gap="md">
          {leadId !== null && <LeadLink id={leadId} name={leadName} />}
          {place !== null && (
            <LinkAnchor {...place} size="sm">
              {t("open")}
            </LinkAnchor>
          )}
        </Group>
      )}
      {changes.length > 0 && (
        <div>
          <Title order={3} mb={4}>
            {t("changes")}
          </Title>
          <Table fz="sm" layout="fixed" style={{ overflowWrap: "anywhere" }}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="30%">{t("key")}</Table.Th>
                <Table.Th>{t("before")}</Table.Th>
                <Table.Th>{t("after")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {changes.map(({ key, before, after }) => (
                <Table.Tr key={key}>
                  <Table.Td>{key === "" ? t("value") : keyName(key)}</Table.Td>
                  <Table.Td style={{ whiteSpace: "pre-wrap" }}>
                    {before === null ? <Text c="dimmed">{t("none")}</Text> : valueName(before)}
                  </Table.Td>
                  <Table.Td style={{ whiteSpace: "pre-wrap" }}>
                    {after === null ? <Text c="dimmed">{t("none")}</Text> : valueName(after)}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {entry.hidden && (
        <Text size="sm" c="dimmed">
          {t("hidden")}
        </Text>
      )}
      {facts.length > 0 && (
        <div>
          <Title order={3} mb={4}>
            {t("facts")}
          </Title>
          <Table fz="sm" layout="fixed" style={{ overflowWrap: "anywhere" }}>
            <Table.Tbody>
              {facts.map(({ key, value }) => (
                <Table.Tr key={key}>
                  <Table.Th w="30%" scope="row">
                    {keyName(key)}
                  </Table.Th>
                  <Table.Td style={{ whiteSpace: "pre-wrap" }}>{valueName(value)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <Group gap="md">
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => narrow({ actor: entry.actor })}>
          {t("onlyActor")}
        </Anchor>
        {leadId !== null && (
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => narrow({ leadId })}>
            {t("onlyLead")}
          </Anchor>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t("ids")}: <Code>{entry.action}</Code> <Code>{entry.refId}</Code>
      </Text>
    </Stack>
  );
}
