import { Drawer, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getLeadsIdConsents } from "../../api/generated/leads.ts";
import type { ConsentEntry } from "../../api/generated/routes.schemas.ts";
import { languageNow } from "../../app/words.ts";
import { ChannelMark } from "../../parts/marks.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./person.module.css";

/** Every consent and withdrawal with its evidence: when, how, on what basis, and the words that were shown. */
export function Evidence({ leadId, close }: { leadId: string; close: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const consents = useQuery({
    queryKey: ["lead", leadId, "consents"],
    queryFn: ({ signal }) => getLeadsIdConsents(leadId, { signal }),
  });
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="lg"
      title={t("evidence.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "common" }) }}
    >
      {consents.isPending ? (
        <Loading />
      ) : consents.error ? (
        <Failure error={consents.error} retry={consents.refetch} />
      ) : consents.data.items.length === 0 ? (
        <Empty title={t("evidence.none")}>{t("evidence.noneHint")}</Empty>
      ) : (
        <Stack gap="lg">
          {consents.data.items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Stack>
      )}
    </Drawer>
  );
}

function Entry({ entry }: { entry: ConsentEntry }) {
  const { t } = useTranslation("person");
  return (
    <article>
      <Title order={3}>
        {entry.title[languageNow()] ?? entry.topic}{" "}
        <Text span size="sm" c={entry.kind === "given" ? "var(--running)" : "var(--paused)"}>
          {entry.kind === "given" ? "● " : "○ "}
          {t(`evidence.kinds.${entry.kind}`, { defaultValue: entry.kind })}
        </Text>
      </Title>
      <dl className={classes.facts}>
        <dt>{t("evidence.at")}</dt>
        <dd>
          <When at={entry.at} />
        </dd>
        <dt>{t("evidence.channel")}</dt>
        <dd>
          <ChannelMark channel={entry.channel} label />
        </dd>
        <dt>{t("evidence.method")}</dt>
        <dd>{t(`methods.${entry.method}`, { defaultValue: entry.method })}</dd>
        {entry.basis !== null && (
          <>
            <dt>{t("bases.label")}</dt>
            <dd>{t(`bases.${entry.basis}`, { defaultValue: entry.basis })}</dd>
          </>
        )}
        {entry.networkAddress !== null && (
          <>
            <dt>{t("evidence.network")}</dt>
            <dd>{entry.networkAddress}</dd>
          </>
        )}
        {entry.wording !== null && (
          <>
            <dt>{t("evidence.wording")}</dt>
            <dd>
              {t("evidence.version", { version: entry.wording.version, language: entry.wording.language })}
              <blockquote className={classes.quote}>{entry.wording.text}</blockquote>
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
