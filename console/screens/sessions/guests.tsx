import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OfferSessionWithGuestsGuestsItem as Guest, OfferSessionWithGuests } from "../../api/generated/routes.schemas.ts";
import { postBookingsIdCancel, postSessionsIdAttendance, postSessionsIdBookings } from "../../api/generated/sessions.ts";
import { AskReason } from "../../parts/ask.tsx";
import { businessNow } from "../../parts/clock.ts";
import { FormModal } from "../../parts/form-dialog.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LeadPicker } from "../../parts/lead-picker.tsx";
import { Sheet } from "../../parts/sheet.tsx";
import { tellDone, tellFailed } from "../../parts/undo.tsx";
import { When } from "../../parts/when.tsx";
import classes from "./sessions.module.css";

interface GuestsProps {
  session: OfferSessionWithGuests;
  mayWrite: boolean;
  refresh: () => Promise<unknown>;
}

/** The door opens before the start. */
const DOOR_MS = 2 * 3_600_000;

/** Whether people may be arriving: before that nobody can have come. */
export const isDoorOpen = ({ startsAt }: { startsAt: string }): boolean =>
  new Date(startsAt).getTime() - DOOR_MS <= businessNow().getTime();

const seated = ["held", "booked", "attended", "absent"];

/** Who has a seat, and who had one. Marks can be corrected until the list is closed. */
export function Guests({ session, mayWrite, refresh }: GuestsProps) {
  const { t } = useTranslation("sessions");
  const [adds, add] = useDisclosure(false);
  const [showsAll, setShowsAll] = useState(false);
  const { guests, id } = session;
  const shown = guests.filter(({ state }) => showsAll || seated.includes(state));
  const gone = guests.length - guests.filter(({ state }) => seated.includes(state)).length;
  return (
    <Sheet
      title={t("guests.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={add.open}>
            {t("guests.add")}
          </Button>
        )
      }
    >
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("guests.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {shown.map((guest) => (
            <GuestRow
              key={guest.bookingId}
              guest={guest}
              sessionId={id}
              mayWrite={mayWrite}
              mayMark={mayWrite && isDoorOpen(session)}
              refresh={refresh}
            />
          ))}
        </ul>
      )}
      {gone > 0 && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t("guests.hideGone") : t("guests.showGone", { count: gone })}
        </Button>
      )}
      <AddGuest opened={adds} close={add.close} sessionId={id} refresh={refresh} />
    </Sheet>
  );
}

interface GuestRowProps extends Omit<GuestsProps, "session"> {
  guest: Guest;
  sessionId: string;
  mayMark: boolean;
}

function GuestRow({ guest, sessionId, mayWrite, mayMark, refresh }: GuestRowProps) {
  const { t } = useTranslation("sessions");
  const { bookingId, leadId, leadName, state, code, heldUntil, createdAt } = guest;
  const canMark = mayMark && (state === "booked" || state === "attended" || state === "absent");
  const mark = (came: boolean) =>
    postSessionsIdAttendance(sessionId, { marks: [{ bookingId, came }] })
      .then(refresh)
      .catch(tellFailed);
  const [cancels, ask] = useDisclosure(false);
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <LeadLink id={leadId} name={leadName} />
        <Text size="xs" c="dimmed">
          {state === "held" && heldUntil ? (
            <>
              {t("guests.heldUntil")} <When at={heldUntil} />
            </>
          ) : (
            <>
              {t(`guestStates.${state}`)} · <When at={createdAt} />
            </>
          )}
        </Text>
      </div>
      {canMark && <span className={classes.code}>{code}</span>}
      {canMark && (
        <SegmentedControl
          size="xs"
          aria-label={t("guests.mark", { name: leadName ?? "" })}
          value={state === "booked" ? "" : state}
          onChange={(value) => void mark(value === "attended")}
          data={[
            { value: "attended", label: t("guestStates.attended") },
            { value: "absent", label: t("guestStates.absent") },
          ]}
        />
      )}
      {mayWrite && (state === "booked" || state === "held") && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={ask.open}>
          {t("guests.cancel")}
        </Button>
      )}
      <AskReason
        opened={cancels}
        close={ask.close}
        title={t("guests.cancelTitle", { name: leadName ?? "" })}
        explanation={t("guests.cancelWhat")}
        action={t("guests.cancel")}
        danger
        reasonIsOptional
        act={async (reason) => {
          await postBookingsIdCancel(bookingId, reason === "" ? {} : { reason });
          await refresh();
          tellDone(t("guests.cancelled"));
        }}
      />
    </li>
  );
}

function AddGuest({
  opened,
  close,
  sessionId,
  refresh,
}: {
  opened: boolean;
  close: () => void;
  sessionId: string;
  refresh: () => Promise<unknown>;
}) {
  const { t } = useTranslation("sessions");
  const kept = useKeptPlace("session guest");
  const [leadId, setLeadId] = useKept<string | null>(kept, "lead", null);
  const [isSaving, setIsSaving] = useState(false);
  const add = async () => {
    if (leadId === null) return;
    setIsSaving(true);
    try {
      await postSessionsIdBookings(sessionId, { leadId });
      await refresh();
      tellDone(t("guests.added"));
      kept.forget();
      close();
    } catch (error) {
      tellFailed(error);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <FormModal kept={kept} opened={opened} onClose={close} title={t("guests.add")}>
      <LeadPicker label={t("guests.who")} focusFirst value={leadId} change={setLeadId} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          {t("cancel", { ns: "common" })}
        </Button>
        <Button loading={isSaving} disabled={leadId === null} onClick={() => void add()}>
          {t("guests.addDo")}
        </Button>
      </Group>
    </FormModal>
  );
}
