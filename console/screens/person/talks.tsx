import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsIdConsultations } from "../../api/generated/consultations.ts";
import type { Consultation } from "../../api/generated/routes.schemas.ts";
import { useMay } from "../../app/session.ts";
import { LinkAnchor } from "../../parts/links.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { Failure } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { BookConsultation } from "../consultations/book-consultation.tsx";
import { CancelConsultation } from "../consultations/cancel-consultation.tsx";
import { ConsultationState } from "../consultations/consultation-state.tsx";
import { MoveConsultation } from "../consultations/move-consultation.tsx";
import { useTalkOffers } from "../consultations/reading.ts";
import { titleOf } from "../sessions/offer-titles.ts";
import classes from "./person.module.css";

/** The latest that stand here; a lead rarely has more. */
const SHOWN = 5;

/** The lead's consultations, with what staff do for them. Nothing stands here where none can be booked and none was. */
export function Talks({ leadId }: { leadId: string }) {
  const { t } = useTranslation(["person", "consultations"]);
  const mayRead = useMay("consultations:read");
  const mayWrite = useMay("consultations:write");
  const offers = useTalkOffers();
  const talks = useQuery({
    queryKey: ["consultations", "of", leadId],
    queryFn: ({ signal }) => getLeadsIdConsultations(leadId, { limit: 200 }, { signal }),
    enabled: mayRead,
  });
  const [books, book] = useDisclosure(false);
  const [act, setAct] = useState<{ kind: "move" | "cancel"; consultation: Consultation } | null>(null);
  const items = (talks.data?.items ?? []).toReversed();
  const canBook = mayWrite && (offers.items?.length ?? 0) > 0;
  if (talks.error) return <Failure error={talks.error} retry={talks.refetch} />;
  if (!mayRead || talks.isPending || (items.length === 0 && !canBook)) return null;
  const close = () => setAct(null);
  return (
    <Sheet
      title={t("consultations.title")}
      beside={
        canBook && (
          <Button size="compact-md" variant="light" onClick={book.open}>
            {t("consultations.book")}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("consultations.none")}
        </Text>
      ) : (
        <ul className={classes.lines}>
          {items.slice(0, SHOWN).map((one) => (
            <li key={one.id}>
              <LinkAnchor to={`/consultations/${one.id}`}>{titleOf(one.title)}</LinkAnchor>
              <Text size="xs" c="dimmed" component="div">
                <When at={one.startsAt} /> · {one.consultantName}
              </Text>
              <Group gap="xs" mt={2}>
                <ConsultationState consultation={one} />
                {mayWrite && one.state === "booked" && (
                  <>
                    <Button size="compact-sm" variant="subtle" onClick={() => setAct({ kind: "move", consultation: one })}>
                      {t("consultations.move")}
                    </Button>
                    <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAct({ kind: "cancel", consultation: one })}>
                      {t("consultations.cancel")}
                    </Button>
                  </>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      <BookConsultation opened={books && canBook} offers={offers.items ?? []} leadId={leadId} close={book.close} />
      {act?.kind === "move" && <MoveConsultation consultation={act.consultation} close={close} />}
      {act?.kind === "cancel" && <CancelConsultation consultation={act.consultation} close={close} />}
    </Sheet>
  );
}
