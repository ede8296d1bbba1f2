import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { getLeadsIdIncidents } from "../../api/generated/incidents.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { usePaged } from "../../parts/list-place.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { ShortList } from "../../parts/short-list.tsx";
import { Deadline, IncidentState } from "../incidents/incident-state.tsx";
import { NewIncident } from "../incidents/new-incident.tsx";
import classes from "./person.module.css";

/** Failures of ours that the lead has lived through, and the way to record one. */
export function IncidentsCard({ leadId }: { leadId: string }) {
  const mayRead = useMay("incidents:read");
  return mayRead ? <Card leadId={leadId} /> : null;
}

function Card({ leadId }: { leadId: string }) {
  const { t } = useTranslation("incidents");
  const mayWrite = useMay("incidents:write");
  const [opens, open] = useDisclosure(false);
  const list = usePaged(["incidents", "of", leadId], (page, options) => getLeadsIdIncidents(leadId, page, options));
  return (
    <Sheet
      title={t("title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={open.open}>
            {t("create.short")}
          </Button>
        )
      }
    >
      <ShortList
        list={list}
        empty={
          <Text size="sm" c="dimmed">
            {t("ofLead.none")}
          </Text>
        }
      >
        {(rows) => (
          <ul className={classes.lines}>
            {rows.map((one) => (
              <li key={one.id}>
                <LinkAnchor to={`/incidents/${one.id}`}>{one.what}</LinkAnchor>
                <div>
                  <IncidentState incident={one} />
                </div>
                <Deadline incident={one} />
              </li>
            ))}
          </ul>
        )}
      </ShortList>
      {mayWrite && <NewIncident leadId={leadId} opened={opens} close={open.close} />}
    </Sheet>
  );
}
