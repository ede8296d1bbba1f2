import { Alert, Button, Checkbox, Group, Modal, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getConsultations, postConsultantsKeyRetire } from "../../../api/generated/consultations.ts";
import type { Consultant, RetiredConsultant } from "../../../api/generated/routes.schemas.ts";
import { businessNow } from "../../../parts/clock.ts";
import { LinkButton } from "../../../parts/links.tsx";
import { Loading, sentenceOf } from "../../../parts/states.tsx";

/** Bookings that are counted; nobody has more ahead. */
const MOST = 200;

/** Takes a consultant out, with what is to become of their bookings; then says what became of them. */
export function RetireConsultant({ consultant: { key, name }, close }: { consultant: Consultant; close: () => void }) {
  const { t } = useTranslation("definitions");
  const { t: common } = useTranslation();
  const queries = useQueryClient();
  const [from] = useState(() => businessNow().toISOString());
  const ahead = useQuery({
    queryKey: ["consultations", "ahead", key, from],
    queryFn: ({ signal }) => getConsultations({ consultant: key, state: "booked", from, limit: MOST }, { signal }),
  });
  const [handsOver, setHandsOver] = useState(true);
  const [retired, setRetired] = useState<RetiredConsultant | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const count = ahead.data?.items.length ?? 0;
  const retire = async () => {
    setIsSaving(true);
    setError(null);
    try {
      setRetired(await postConsultantsKeyRetire(key, { handOver: handsOver && count > 0 }));
      await queries.invalidateQueries({ queryKey: ["consultations"] });
    } catch (refused) {
      setError(refused);
    } finally {
      setIsSaving(false);
    }
  };
  const end = () => {
    close();
    // Not before: the row whose dialog this is would be gone.
    if (retired !== null) void queries.invalidateQueries({ queryKey: ["consultants"] });
  };
  return (
    <Modal opened onClose={end} title={t("consultants.retireTitle", { name })} closeButtonProps={{ "aria-label": common("close") }}>
      {retired !== null ? (
        <Stack gap="sm" role="status">
          <Text size="sm">{t("consultants.retired", { name })}</Text>
          {retired.handedOver > 0 && <Text size="sm">{t("consultants.handedOver", { count: retired.handedOver })}</Text>}
          {retired.tasks > 0 && <Text size="sm">{t("consultants.madeTasks", { count: retired.tasks })}</Text>}
          <Group justify="flex-end">
            {retired.tasks > 0 && (
              <LinkButton to="/tasks" variant="default">
                {t("consultants.toTasks")}
              </LinkButton>
            )}
            <Button onClick={end}>{common("close")}</Button>
          </Group>
        </Stack>
      ) : ahead.isPending ? (
        <Loading lines={2} />
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t("consultants.retireWhat")}</Text>
          {count > 0 && (
            <>
              <Text size="sm" fw={600}>
                {t("consultants.ahead", { count })}
              </Text>
              <Checkbox
                label={t("consultants.handOver")}
                description={t("consultants.handOverWhat")}
                checked={handsOver}
                onChange={({ currentTarget }) => setHandsOver(currentTarget.checked)}
              />
            </>
          )}
          {(error ?? ahead.error) !== null && (
            <Alert color="red" variant="light" role="alert">
              {sentenceOf(error ?? ahead.error, common("failure.noConnection"), common("failure.unknown"))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {common("cancel")}
            </Button>
            <Button color="red" loading={isSaving} onClick={() => void retire()}>
              {t("consultants.retire")}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
