import { Button, Drawer, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getGetLeadsIdEvidenceUrl, getLeadsIdConsents } from "../../api/generated/leads.ts";
import type { ConsentEntry } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { useActorName } from "../../parts/actor.ts";
import { AskReason } from "../../parts/ask.tsx";
import { download } from "../../parts/download.ts";
import factClasses from "../../parts/facts.module.css";
import { ChannelMark } from "../../parts/marks.tsx";
import { Empty, Failure, Loading } from "../../parts/states.tsx";
import { tellDone } from "../../parts/undo.tsx";
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
          <Download leadId={leadId} />
          {consents.data.items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </Stack>
      )}
    </Drawer>
  );
}

/** The same as a file, for an authority or the lead who asks. */
function Download({ leadId }: { leadId: string }) {
  const { t } = useTranslation("person");
  const mayExport = useMay("people:export");
  const [asks, ask] = useDisclosure(false);
  if (!mayExport) return null;
  return (
    <Group>
      <Button variant="default" size="compact-md" leftSection={<IconDownload size={16} aria-hidden />} onClick={ask.open}>
        {t("evidence.download")}
      </Button>
      {asks && (
        <AskReason
          opened
          close={ask.close}
          title={t("evidence.download")}
          explanation={t("evidence.downloadWhat")}
          action={t("evidence.download")}
          reasonIsOptional
          act={async (reason) => {
            await download(getGetLeadsIdEvidenceUrl(leadId, reason === "" ? {} : { reason }), `evidence-${leadId}.json`);
            tellDone(t("export.done"));
          }}
        />
      )}
    </Group>
  );
}

function Entry({ entry }: { entry: ConsentEntry }) {
  const { t } = useTranslation("person");
  const actorName = useActorName();
  return (
    <article>
      <Title order={3}>
        {entry.title[languageNow()] ?? entry.topic}{" "}
        <Text span size="sm" c={entry.kind === "given" ? "var(--running)" : "var(--paused)"}>
          {entry.kind === "given" ? "● " : "○ "}
          {t(`evidence.kinds.${entry.kind}`, { defaultValue: entry.kind })}
        </Text>
      </Title>
      <dl className={factClasses.facts}>
        <dt>{t("evidence.at")}</dt>
        <dd>
          <When at={entry.at} />
        </dd>
        <dt>{t("evidence.channel")}</dt>
        <dd>
          <ChannelMark channel={entry.channel} label />
        </dd>
        <dt>{t("evidence.method")}</dt>
        <dd>
          {[
            t(`methods.${entry.method}`, { defaultValue: entry.method }),
            entry.how && t(`ways.${entry.how}`, { defaultValue: entry.how }),
            entry.recordedBy && actorName(entry.recordedBy),
          ]
            .filter(Boolean)
            .join(" · ")}
        </dd>
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
              {t("evidence.version", {
                version: entry.wording.version,
                language: t(`languages.${entry.wording.language}`, { defaultValue: entry.wording.language }),
              })}
              <blockquote className={classes.quote}>{entry.wording.text}</blockquote>
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
