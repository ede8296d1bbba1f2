import { Button, Group, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload, IconPlus, IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import type { Suppression } from "../../api/generated/routes.schemas.ts";
import { getGetSuppressionsCsvUrl, getSuppressions, postSuppressionsIdLift } from "../../api/generated/suppressions.ts";
import { useMay } from "../../app/session.ts";
import { AskReason } from "../../parts/ask.tsx";
import type { Column } from "../../parts/data-list.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { onEnter } from "../../parts/keys.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { ChannelMark, StateMark } from "../../parts/marks.tsx";
import { PagedList } from "../../parts/paged.tsx";
import { Empty } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { AddSuppression } from "./add-suppression.tsx";
import { ImportSuppressions } from "./import-suppressions.tsx";

/** Addresses that nothing is sent to. They are kept as hashes: one is found by being typed. */
export function Suppressions() {
  const { t } = useTranslation("settings");
  const { address } = useSearch({ from: "/shell/settings/suppressions" });
  const navigate = useNavigate({ from: "/settings/suppressions" });
  const queries = useQueryClient();
  const mayWrite = useMay("suppressions:write");
  const [adds, add] = useDisclosure(false);
  const [imports, importing] = useDisclosure(false);
  const [lifting, setLifting] = useState<Suppression | null>(null);
  const list = usePaged(["suppressions", address], (page, options) =>
    getSuppressions({ ...(address !== undefined && { address }), ...page }, options),
  );
  const refused = list.pages.error;
  const isNoAddress = refused instanceof Problem && (refused.status === 400 || refused.code === "bad-address");
  const find = (text: string) => void navigate({ search: text.trim() === "" ? {} : { address: text.trim() }, replace: true });
  const lift = async (reason: string) => {
    if (lifting === null) return;
    await postSuppressionsIdLift(lifting.id, { reason });
    tellDone(t("suppressions.lifted"));
    await queries.invalidateQueries({ queryKey: ["suppressions"] });
  };
  const columns: Column<Suppression>[] = [
    { key: "at", title: t("suppressions.at"), width: "minmax(5.5rem, 10rem)", render: ({ at }) => <When at={at} /> },
    {
      key: "what",
      title: t("suppressions.scope"),
      width: "minmax(5.5rem, 1.3fr)",
      render: ({ channel, scope, reason }) => (
        <>
          <ChannelMark channel={channel} label /> <Text component="span">{t(`suppressions.scopes.${scope}`, { defaultValue: scope })}</Text>
          <Text size="xs" c="dimmed">
            {t(`suppressions.reasons.${reason}`, { defaultValue: reason })}
          </Text>
        </>
      ),
    },
    {
      key: "lead",
      title: t("suppressions.lead"),
      width: "minmax(7rem, 1fr)",
      wideOnly: true,
      render: ({ leads }) =>
        leads.length === 0 ? t("suppressions.nobody") : leads.map(({ id, name }) => <LeadLink key={id} id={id} name={name} />),
    },
    {
      key: "state",
      title: t("suppressions.state"),
      width: "minmax(6.75rem, 10rem)",
      render: (row) => <State row={row} lift={mayWrite ? () => setLifting(row) : undefined} />,
    },
  ];
  return (
    <>
      <Group justify="space-between" gap="xs" mb="sm">
        <Text size="sm" c="dimmed" flex="1 1 16rem">
          {t("suppressions.what")}
        </Text>
        <Group gap="xs">
          {mayWrite && (
            <>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add.open}>
                {t("suppressions.add")}
              </Button>
              <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={importing.open}>
                {t("suppressions.import")}
              </Button>
            </>
          )}
          <Button
            component="a"
            href={getGetSuppressionsCsvUrl()}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("suppressions.export")}
          </Button>
        </Group>
      </Group>
      <Find key={address ?? ""} address={address ?? ""} find={find} isWrong={isNoAddress} />
      {!isNoAddress && (
        <PagedList
          label={t("tabs.suppressions")}
          list={list}
          columns={columns}
          idOf={({ id }) => id}
          nameOf={({ reason }) => t(`suppressions.reasons.${reason}`, { defaultValue: reason })}
          empty={
            <Empty title={t(address === undefined ? "suppressions.empty" : "suppressions.free")}>
              {t(address === undefined ? "suppressions.emptyHint" : "suppressions.freeHint")}
            </Empty>
          }
        />
      )}
      <AddSuppression opened={adds} close={add.close} />
      <ImportSuppressions opened={imports} close={importing.close} />
      <AskReason
        opened={lifting !== null}
        close={() => setLifting(null)}
        title={t("suppressions.liftTitle")}
        explanation={t("suppressions.liftWhat")}
        action={t("suppressions.lift")}
        act={lift}
      />
    </>
  );
}

function State({ row, lift }: { row: Suppression; lift: (() => void) | undefined }) {
  const { t } = useTranslation("settings");
  if (row.liftedAt !== null)
    return (
      <>
        <StateMark tone="done">{t("suppressions.isLifted")}</StateMark>
        <Text size="xs" c="dimmed">
          <When at={row.liftedAt} />
        </Text>
      </>
    );
  if (row.final) return <StateMark tone="parked">{t("suppressions.isFinal")}</StateMark>;
  return (
    <>
      <StateMark tone="paused">{t("suppressions.stands")}</StateMark>
      {lift && (
        <Button variant="subtle" size="compact-sm" onClick={lift}>
          {t("suppressions.lift")}
        </Button>
      )}
    </>
  );
}

/** The whole address, since only its hash is kept: it is asked for on Enter, not with each letter. */
function Find({ address, find, isWrong }: { address: string; find: (text: string) => void; isWrong: boolean }) {
  const { t } = useTranslation("settings");
  const [text, setText] = useState(address);
  return (
    <FilterBar
      clear={
        address === ""
          ? undefined
          : () => {
              setText("");
              find("");
            }
      }
    >
      <TextInput
        label={t("suppressions.address")}
        placeholder={t("suppressions.addressHint")}
        w="min(20rem, 100%)"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onEnter(() => find(text))}
        error={isWrong ? t("suppressions.noAddress") : undefined}
      />
      <Button variant="default" onClick={() => find(text)}>
        {t("suppressions.find")}
      </Button>
    </FilterBar>
  );
}
