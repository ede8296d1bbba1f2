import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Today } from "../../api/generated/routes.schemas.ts";
import { useMay, useSession } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { ConsultationState } from "../consultations/consultation-state.tsx";
import { spanOf } from "../consultations/days.ts";
import classes from "./today.module.css";

/** The consultations of the day. Nothing stands here on a day without any. */
export function Talks({ today: { consultations } }: { today: Today }) {
  const { t } = useTranslation(["today", "common"]);
  const { zone } = useSession();
  const mayRead = useMay("consultations:read");
  if (!mayRead || consultations.length === 0) return null;
  return (
    <Sheet
      title={t("talks")}
      beside={
        <LinkAnchor to="/consultations" search={{ view: "day" }} size="sm">
          {t("talksAll")}
        </LinkAnchor>
      }
    >
      <ul className={classes.rows}>
        {consultations.map((one) => (
          <li key={one.id} className={classes.row}>
            <div>
              <LinkAnchor to={`/consultations/${one.id}`} fw={600}>
                {spanOf(one, zone)} {one.leadName ?? t("person.nameless", { ns: "common" })}
              </LinkAnchor>
              <Text size="xs" c="dimmed">
                {one.consultantName}
              </Text>
            </div>
            <ConsultationState consultation={one} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
