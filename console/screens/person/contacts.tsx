import { Anchor, Button, Group, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsId, putLeadsIdContactsContactIdUse } from "../../api/generated/leads.ts";
import type { Lead, LeadPage, LeadPageLeadContactsItem } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { languageNow } from "../../app/words.ts";
import { AskChange } from "../../parts/ask-change.tsx";
import { ChannelMark } from "../../parts/marks.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { matchOf } from "../../parts/write-over.ts";
import { Consent } from "./consent.tsx";
import { CorrectAddress } from "./correct-address.tsx";
import classes from "./person.module.css";
import { useRefresh } from "./reading.ts";

/** How the lead can be reached, and what they agreed to. */
export function Contacts({ page }: { page: LeadPage }) {
  const { t } = useTranslation("person");
  const navigate = useNavigate({ from: "/people/$leadId" });
  const mayWrite = useMay("people:write");
  const [told, setTold] = useState<"opt-out" | "opt-in" | null>(null);
  const [corrects, setCorrects] = useState(false);
  const { lead, consents } = page;
  const language = languageNow();
  const titles = new Map(consents.map(({ topic, title }) => [topic, title[language] ?? topic]));
  const topics = [...new Set(lead.subscriptions.map(({ topic }) => topic))];
  return (
    <Sheet
      title={t("contacts.title")}
      beside={
        mayWrite && (
          <Button size="compact-sm" variant="subtle" onClick={() => setCorrects(true)}>
            {t("contacts.address")}
          </Button>
        )
      }
    >
      {lead.contacts.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("contacts.none")}
        </Text>
      )}
      {lead.contacts.map((contact) => (
        <Contact key={contact.id} lead={lead} contact={contact} lineName={lead.displayName} mayWrite={mayWrite} />
      ))}
      <ul style={{ listStyle: "none", margin: "0.7rem 0 0.3rem", padding: 0, fontSize: "0.88rem" }}>
        {topics.map((topic) => {
          const on = lead.subscriptions.filter((one) => one.topic === topic && one.state === "subscribed");
          return (
            <li key={topic}>
              {titles.get(topic) ?? topic}{" "}
              <span style={{ color: on.length > 0 ? "var(--running)" : "var(--soft)" }}>
                {on.length > 0
                  ? `● ${on.map(({ channel }) => t(`channel.${channel}`, { ns: "common", defaultValue: channel })).join(t("and"))}`
                  : `○ ${t("contacts.stopped")}`}
              </span>
            </li>
          );
        })}
        {topics.length === 0 && <li style={{ color: "var(--soft)" }}>{t("contacts.noConsent")}</li>}
      </ul>
      <Group gap="0 0.9rem">
        <button
          type="button"
          className={classes.link}
          onClick={() => void navigate({ search: (before) => ({ ...before, open: "consents" }), resetScroll: false })}
        >
          {t("contacts.evidence")}
        </button>
        {mayWrite && (
          <>
            <button type="button" className={classes.link} onClick={() => setTold("opt-out")}>
              {t("optOut.open")}
            </button>
            <button type="button" className={classes.link} onClick={() => setTold("opt-in")}>
              {t("optIn.open")}
            </button>
          </>
        )}
      </Group>
      {told !== null && (
        <Consent
          key={told}
          leadId={lead.id}
          told={told}
          topics={[...new Set([...topics, ...titles.keys()])].map((value) => ({ value, label: titles.get(value) ?? value }))}
          close={() => setTold(null)}
        />
      )}
      {corrects && <CorrectAddress lead={lead} close={() => setCorrects(false)} />}
    </Sheet>
  );
}

/** Whether we write there: `closed` by staff, or `unreachable` by a bounce or the lead. */
function standingOf({ state, reason }: Pick<LeadPageLeadContactsItem, "state" | "reason">): "used" | "closed" | "unreachable" {
  if (reason?.startsWith("do-not-use")) return "closed";
  return state === "unreachable" ? "unreachable" : "used";
}

interface ContactProps {
  lead: Pick<Lead, "id" | "revision">;
  contact: LeadPageLeadContactsItem;
  lineName: string | null;
  mayWrite: boolean;
}

function Contact({ lead, contact, lineName, mayWrite }: ContactProps) {
  const { t } = useTranslation("person");
  const refresh = useRefresh(lead.id);
  const [asks, setAsks] = useState(false);
  const isClosedByStaff = standingOf(contact) === "closed";
  const mayChange = mayWrite && (contact.state !== "unreachable" || isClosedByStaff);
  const use = isClosedByStaff;
  const reasonWords = contact.reason === null ? "" : t(`contacts.reasons.${contact.reason}`, { defaultValue: contact.reason });
  const words = reasonWords === "" ? t(`contacts.states.${contact.state}`, { defaultValue: contact.state }) : reasonWords;
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap" py={3}>
      <Group gap={6} wrap="nowrap" style={{ minWidth: 0 }}>
        <ChannelMark channel={contact.channel === "phone" ? "person" : contact.channel} />
        <Text size="sm" style={{ overflowWrap: "anywhere" }}>
          {contact.channel === "line" ? (
            (lineName ?? t("contacts.lineFriend"))
          ) : contact.channel === "phone" ? (
            <Anchor href={`tel:${contact.address}`} inherit>
              {contact.address}
            </Anchor>
          ) : (
            contact.address
          )}
        </Text>
      </Group>
      <Group gap="xs" wrap="nowrap" style={{ flex: "none" }}>
        <Text size="xs" c={contact.state === "reachable" ? "var(--running)" : "dimmed"}>
          {words}
        </Text>
        {mayChange && (
          <button type="button" className={classes.link} style={{ fontSize: "var(--mantine-font-size-xs)" }} onClick={() => setAsks(true)}>
            {t(use ? "contacts.use.open" : "contacts.unuse.open")}
          </button>
        )}
      </Group>
      {asks && (
        <AskChange
          close={() => setAsks(false)}
          title={t(use ? "contacts.use.title" : "contacts.unuse.title", { address: contact.address })}
          explanation={t(use ? "contacts.use.explanation" : "contacts.unuse.explanation")}
          action={t(use ? "contacts.use.action" : "contacts.unuse.action")}
          label={contact.address}
          show={(one) => t(`contacts.uses.${one}`)}
          read={{ value: standingOf(contact), match: matchOf(lead.revision) }}
          to={use ? "used" : "closed"}
          write={async (to, reason, match) =>
            matchOf((await putLeadsIdContactsContactIdUse(lead.id, contact.id, { use: to === "used", reason }, match)).revision)
          }
          readAgain={async () => {
            const now = await getLeadsId(lead.id);
            const found = now.contacts.find(({ id }) => id === contact.id);
            return { value: found ? standingOf(found) : "unreachable", match: matchOf(now.revision) };
          }}
          refresh={refresh}
          done={t("contacts.used")}
          undoReason={t("positions.undo")}
        />
      )}
    </Group>
  );
}
