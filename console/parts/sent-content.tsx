import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SendContent } from "../api/generated/routes.schemas.ts";
import { getSendsIdContent } from "../api/generated/sends.ts";
import factClasses from "./facts.module.css";
import { LineBubble, QuickReplies } from "./line-bubble.tsx";
import classes from "./send-detail.module.css";
import { Failure, Loading } from "./states.tsx";
import { When } from "./when.tsx";

/** A message as it went out, not today's template. */
export function SentContent({ sendId }: { sendId: string }) {
  const content = useQuery({ queryKey: ["sends", sendId, "content"], queryFn: ({ signal }) => getSendsIdContent(sendId, { signal }) });
  if (content.isPending) return <Loading />;
  if (content.error) return <Failure error={content.error} retry={content.refetch} />;
  return content.data.channel === "email" ? <Mail mail={content.data} /> : <Line line={content.data} />;
}

function Mail({ mail }: { mail: Extract<SendContent, { channel: "email" }> }) {
  const { t } = useTranslation("sends");
  const [form, setForm] = useState("html");
  return (
    <Stack gap="sm">
      <dl className={factClasses.facts}>
        <dt>{t("asSent.subject")}</dt>
        <dd>
          <b>{mail.subject}</b>
        </dd>
        <dt>{t("asSent.from")}</dt>
        <dd>
          {mail.from.name} &lt;{mail.from.address}&gt;
        </dd>
        <dt>{t("asSent.to")}</dt>
        <dd>{mail.to}</dd>
        <dt>{t("asSent.at")}</dt>
        <dd>
          <When at={mail.datedAt} />
        </dd>
      </dl>
      <SegmentedControl
        size="xs"
        value={form}
        onChange={setForm}
        aria-label={t("asSent.form")}
        data={[
          { value: "html", label: t("asSent.html") },
          { value: "text", label: t("asSent.text") },
        ]}
        style={{ alignSelf: "flex-start" }}
      />
      {form === "html" ? (
        // No script, no forms, another origin: a mail may hold anything.
        <iframe className={classes.frame} title={mail.subject} sandbox="" srcDoc={mail.shown.html} />
      ) : (
        <Text component="pre" size="sm" style={{ whiteSpace: "pre-wrap", fontFamily: "inherit" }}>
          {mail.shown.text}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t("asSent.safe")}
      </Text>
    </Stack>
  );
}

function Line({ line }: { line: Extract<SendContent, { channel: "line" }> }) {
  const { t } = useTranslation("sends");
  return (
    <Stack gap="xs">
      <Stack gap="xs" p="sm" bg="var(--wash)" style={{ borderRadius: 10 }}>
        {line.shown.messages.map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: messages of one send never change places.
          <LineBubble key={index} message={message} />
        ))}
        <QuickReplies message={line.shown.messages.at(-1)} />
      </Stack>
      <Text size="xs" c="dimmed">
        {t("asSent.safe")}
      </Text>
    </Stack>
  );
}
