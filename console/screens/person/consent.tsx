import { List, Select, Stack, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/client.ts";
import { postLeadsIdOptIn, postLeadsIdOptOut } from "../../api/generated/leads.ts";
import {
  type OptOut,
  PostLeadsIdOptInBodyBasis,
  PostLeadsIdOptInBodyChannel,
  PostLeadsIdOptOutBodyHow,
} from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { tellDone } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import { useRefresh } from "./reading.ts";

interface ConsentProps {
  leadId: string;
  told: "opt-out" | "opt-in";
  topics: { value: string; label: string }[];
  close: () => void;
}

const EVERYTHING = "*";
const ways = Object.values(PostLeadsIdOptOutBodyHow);
const bases = Object.values(PostLeadsIdOptInBodyBasis);
const channels = Object.values(PostLeadsIdOptInBodyChannel);

/** Records what the lead told a person: that they want no more, or that they want it. */
export function Consent({ leadId, told, topics, close }: ConsentProps) {
  const { t } = useTranslation(["person", "common"]);
  const refresh = useRefresh(leadId);
  const isOut = told === "opt-out";
  const [topic, setTopic] = useState<string | null>(isOut ? EVERYTHING : (topics[0]?.value ?? null));
  const [how, setHow] = useState<(typeof ways)[number]>("phone");
  const [basis, setBasis] = useState<(typeof bases)[number]>("opt-in");
  const [channel, setChannel] = useState<(typeof channels)[number]>("email");
  const words = isOut ? "optOut" : "optIn";
  const act = async (reason: string) => {
    const why = reason === "" ? {} : { reason };
    if (isOut) {
      const answer = await postLeadsIdOptOut(leadId, { how, ...(topic !== null && topic !== EVERYTHING && { topic }), ...why });
      await refresh();
      tellOptOut(answer);
      return;
    }
    if (topic === null) throw new Problem(400, { detail: t("optIn.choose") }, null);
    const { first } = await postLeadsIdOptIn(leadId, { topic, channel, basis, how, ...why });
    await refresh();
    tellDone(t(first ? "optIn.done" : "optIn.before"));
  };
  const tellOptOut = ({ first, cancelled }: OptOut) => {
    const stopped = topic === EVERYTHING ? t("optOut.everything") : topics.find(({ value }) => value === topic)?.label;
    tellDone(t(first ? "optOut.done" : "optOut.before", { topic: stopped }));
    if (cancelled.length === 0) return;
    modals.open({
      title: t("optOut.cancelled", { count: cancelled.length }),
      closeButtonProps: { "aria-label": t("close", { ns: "common" }) },
      children: (
        <List size="sm">
          {cancelled.map(({ title, dueAt }) => (
            <List.Item key={`${title} ${dueAt}`}>
              {title} · <When at={dueAt} />
            </List.Item>
          ))}
        </List>
      ),
    });
  };
  return (
    <AskReason
      opened
      close={close}
      title={t(`${words}.title`)}
      explanation={t(`${words}.explanation`)}
      action={t(`${words}.action`)}
      reasonIsOptional
      act={act}
    >
      <Stack gap="xs">
        <Select
          // Everything may be more than they asked for: this is what to look at first.
          data-autofocus
          openOnFocus={false}
          label={t("optOut.topic")}
          value={topic}
          onChange={setTopic}
          allowDeselect={false}
          data={isOut ? [{ value: EVERYTHING, label: t("optOut.everything") }, ...topics] : topics}
        />
        {!isOut && topics.length === 0 && <Text size="sm">{t("optIn.noTopics")}</Text>}
        <Select
          label={t("optOut.how")}
          value={how}
          onChange={(value) => setHow(ways.find((one) => one === value) ?? "phone")}
          allowDeselect={false}
          data={ways.map((value) => ({ value, label: t(`ways.${value}`) }))}
        />
        {!isOut && (
          <>
            <Select
              label={t("optIn.channel")}
              value={channel}
              onChange={(value) => setChannel(channels.find((one) => one === value) ?? "email")}
              allowDeselect={false}
              data={channels.map((value) => ({ value, label: t(`channel.${value}`, { ns: "common" }) }))}
            />
            <Select
              label={t("bases.label")}
              value={basis}
              onChange={(value) => setBasis(bases.find((one) => one === value) ?? "opt-in")}
              allowDeselect={false}
              data={bases.map((value) => ({ value, label: t(`bases.${value}`) }))}
            />
          </>
        )}
      </Stack>
    </AskReason>
  );
}
