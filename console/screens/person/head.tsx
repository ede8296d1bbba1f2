import { Button, Group, Menu, Text, VisuallyHidden } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown, IconDots } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LeadPage } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { lastSearchOf } from "../../parts/last-search.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { nameOf } from "../../parts/person-name.ts";
import { useStaffNames } from "../../parts/staff-names.ts";
import { readPeopleSearch } from "../people/search.ts";
import { Erase } from "./erase.tsx";
import { ExportPerson } from "./export.tsx";
import { messageNumber } from "./message-number.ts";
import { PauseAll } from "./pause-all.tsx";
import classes from "./person.module.css";
import { type Position, PositionAct } from "./position-act.tsx";
import { PositionStrip } from "./position-strip.tsx";

/** Who it is, and their positions at first sight: the step, the timing, the relation, who is in charge, the score. */
export function Head({ page }: { page: LeadPage }) {
  const { t } = useTranslation(["person", "people", "common"]);
  const navigate = useNavigate({ from: "/people/$leadId" });
  const mayWrite = useMay("people:write");
  const mayControl = useMay("people:control");
  const mayErase = useMay("people:erase");
  const mayExport = useMay("people:export");
  const [position, setPosition] = useState<Position | null>(null);
  const [erases, erase] = useDisclosure(false);
  const [exports, exporting] = useDisclosure(false);
  const staff = useStaffNames();
  const { sandbox } = useSession();
  const { lead, paths, scores } = page;
  const [email, line] = ["email", "line"].map((channel) => lead.contacts.find((contact) => contact.channel === channel));
  const hasArrivals = email !== undefined || line !== undefined;
  const name = nameOf(lead) ?? t("person.nameless", { ns: "common" });
  const first = paths.find(({ state }) => state !== "over");
  const here = first?.steps.findIndex(({ state }) => state === "now") ?? -1;
  const owner = lead.ownerId === null ? null : (staff.find(({ id }) => id === lead.ownerId)?.name ?? null);
  const kana = [lead.familyKana, lead.givenKana].filter(Boolean).join(" ");
  const relationOf = ({ relation, orders }: LeadPage["lead"]) => {
    const named = t(`relations.${relation}`, { ns: "people" });
    return orders > 1 ? t("head.orders", { relation: named, count: orders }) : named;
  };
  const positions: { key: Position; label: string; value: string }[] = [
    { key: "stage", label: t("head.stage"), value: t(`stages.${lead.stage}`, { ns: "people" }) },
    { key: "relation", label: t("head.relation"), value: relationOf(lead) },
    { key: "owner", label: t("head.owner"), value: owner ?? t("head.nobody") },
  ];
  return (
    <>
      <Link to="/people" search={readPeopleSearch(lastSearchOf("/people"))} className={classes.link}>
        ← {t("head.back")}
      </Link>
      <PageHead
        title={name}
        actions={
          <>
            {mayWrite && (
              <Button variant="default" onClick={() => void navigate({ search: (before) => ({ ...before, open: "correct" }) })}>
                {t("head.correct")}
              </Button>
            )}
            {mayControl && <PauseAll leadId={lead.id} paths={paths} />}
            {(mayErase || mayExport || (sandbox && hasArrivals)) && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" px="xs" aria-label={t("head.more")}>
                    <IconDots size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {mayExport && <Menu.Item onClick={exporting.open}>{t("export.open")}</Menu.Item>}
                  {sandbox && email !== undefined && (
                    <Menu.Item renderRoot={(root) => <Link {...root} to="/sandbox/mail" search={{ to: email.address }} />}>
                      {t("head.inbox")}
                    </Menu.Item>
                  )}
                  {sandbox && line !== undefined && (
                    <Menu.Item renderRoot={(root) => <Link {...root} to="/sandbox/line" search={{ user: line.address }} />}>
                      {t("head.phone")}
                    </Menu.Item>
                  )}
                  {mayErase && (
                    <Menu.Item color="red" onClick={erase.open}>
                      {t("erase.open")}
                    </Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      >
        {[kana, lead.company, lead.displayName && lead.displayName !== name ? t("head.line", { name: lead.displayName }) : ""]
          .filter(Boolean)
          .join("　")}
      </PageHead>
      <Group gap={6} mt="-0.6rem" mb="md">
        <span className={classes.position}>
          <span>{t("head.step")}</span>
          <b>
            {first === undefined
              ? t("head.noStep")
              : `${first.title} ${here + 1}/${first.steps.length}${first.next === null ? "" : t("head.nextMessage", { number: messageNumber(first, first.next.step) })}`}
          </b>
        </span>
        {positions.map(({ key, label, value }) =>
          mayWrite ? (
            <button key={key} type="button" className={classes.position} onClick={() => setPosition(key)}>
              <span>{label}</span>
              <b>{value}</b>
              <IconChevronDown size={14} aria-hidden />
              <VisuallyHidden>{t("head.change")}</VisuallyHidden>
            </button>
          ) : (
            <span key={key} className={classes.position}>
              <span>{label}</span>
              <b>{value}</b>
            </span>
          ),
        )}
        <span className={classes.position}>
          <span>{t("head.score")}</span>
          {scores.scores.length === 0 ? (
            <b>{t("head.noScore")}</b>
          ) : (
            scores.scores.map(({ dimension, value }) => (
              <span key={dimension}>
                {t(`dimensions.${dimension}`, { defaultValue: dimension })} <b>{value}</b>
              </span>
            ))
          )}
        </span>
      </Group>
      <PositionStrip leadId={lead.id} />
      {lead.holds.length > 0 && (
        <Text size="sm" mb="md" c="var(--paused)" fw={600}>
          {t("head.held", { count: lead.holds.length })}
        </Text>
      )}
      {position !== null && <PositionAct key={position} position={position} lead={lead} close={() => setPosition(null)} />}
      {exports && <ExportPerson leadId={lead.id} name={name} close={exporting.close} />}
      {erases && <Erase leadId={lead.id} name={name} close={erase.close} />}
    </>
  );
}
