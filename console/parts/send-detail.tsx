import { Group, Stack, Text, Title } from "@mantine/core";
import { IconTemplate } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { SendWithAttempts } from "../api/generated/routes.schemas.ts";
import { getSendsId } from "../api/generated/sends.ts";
import { useMay } from "../app/session.ts";
import { languageNow } from "../app/words.ts";
import factClasses from "./facts.module.css";
import { LeadLink } from "./lead-link.tsx";
import { LinkButton } from "./links.tsx";
import { ChannelMark } from "./marks.tsx";
import { ResolveSend } from "./resolve-send.tsx";
import classes from "./send-detail.module.css";
import { SendState } from "./send-state.tsx";
import { SentContent } from "./sent-content.tsx";
import { Failure, Loading } from "./states.tsx";
import { When } from "./when.tsx";

/** One message: what became of it and by which attempts, who opened it, its template, and the words that went out. */
export function SendDetail({ sendId }: { sendId: string }) {
  const send = useQuery({ queryKey: ["sends", sendId], queryFn: ({ signal }) => getSendsId(sendId, { signal }) });
  if (send.isPending) return <Loading />;
  if (send.error) return <Failure error={send.error} retry={send.refetch} />;
  return <Detail send={send.data} />;
}

function Detail({ send }: { send: SendWithAttempts }) {
  const { t } = useTranslation("sends");
  const mayReadTemplates = useMay("definitions:read");
  const isOpen = send.state === "unknown" && send.resolvedAs === null;
  return (
    <Stack gap="lg">
      <dl className={factClasses.facts}>
        <Fact name={t("lead")}>
          <LeadLink id={send.leadId} name={send.leadName} />
        </Fact>
        <Fact name={t("channel")}>
          <ChannelMark channel={send.channel} label />
        </Fact>
        <Fact name={t("state")}>
          <SendState send={send} />
          {send.resolvedAs !== null && ` ${t("detail.resolvedAs", { as: t(`resolve.${send.resolvedAs}`) })}`}
        </Fact>
        <Fact name={t("template")}>
          {send.template} {t("version", { version: send.templateVersion })}
        </Fact>
        <Fact name={t("detail.sender")}>{send.sender}</Fact>
        <Fact name={t("detail.due")}>
          <When at={send.dueAt} />
        </Fact>
        {send.settledAt !== null && (
          <Fact name={t("detail.settled")}>
            <When at={send.settledAt} />
          </Fact>
        )}
        {send.retryAt !== null && send.state === "deferred" && (
          <Fact name={t("detail.retry")}>
            <When at={send.retryAt} />
          </Fact>
        )}
      </dl>
      {mayReadTemplates && (
        <Group>
          <LinkButton
            to={`/templates/${send.template}`}
            search={{ channel: send.channel, language: send.language, version: send.templateVersion }}
            variant="default"
            size="compact-md"
            leftSection={<IconTemplate size={16} aria-hidden />}
          >
            {t("detail.openTemplate")}
          </LinkButton>
        </Group>
      )}
      {isOpen && <ResolveSend send={send} />}
      <section>
        <Title order={3}>{t("detail.attempts")}</Title>
        <Attempts send={send} />
      </section>
      {send.tracking.length > 0 && (
        <section>
          <Title order={3}>{t("detail.tracking")}</Title>
          <ul className={classes.rows}>
            {send.tracking.map(({ kind, target, label, count, firstAt }) => (
              <li key={`${kind} ${target} ${label}`}>
                {t(`detail.seen.${kind}`, { defaultValue: kind })} {kind !== "open" && `${target} `}
                {t("detail.times", { count })} · <When at={firstAt} />
                {label !== null && label !== "human" && ` · ${t(`detail.seenBy.${label}`, { defaultValue: label })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Title order={3} mb="xs">
          {t("asSent.title")}
        </Title>
        {send.hasContent ? (
          <SentContent sendId={send.id} />
        ) : (
          <Text size="sm" c="dimmed">
            {t("detail.removed")}
          </Text>
        )}
      </section>
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Attempts({ send: { tries } }: { send: SendWithAttempts }) {
  const { t } = useTranslation("sends");
  if (tries.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("detail.noAttempt")}
      </Text>
    );
  const seconds = (from: string, to: string) =>
    ((Date.parse(to) - Date.parse(from)) / 1_000).toLocaleString(languageNow(), { maximumFractionDigits: 1 });
  return (
    <ol className={classes.rows}>
      {tries.map(({ number, startedAt, endedAt, outcome, code, phase }) => (
        <li key={number} value={number}>
          <When at={startedAt} /> · <b>{t(`detail.outcomes.${outcome}`, { defaultValue: outcome })}</b>
          <Text span size="xs" c="dimmed">
            {" "}
            {t("detail.seconds", { seconds: seconds(startedAt, endedAt) })}
            {code !== null && ` · ${code}`}
            {phase !== "end" && ` · ${t("detail.phase", { phase })}`}
          </Text>
        </li>
      ))}
    </ol>
  );
}
