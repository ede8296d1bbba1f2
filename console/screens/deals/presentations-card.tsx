import { Button, Select, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { postDealsIdPresentations } from "../../api/generated/deals.ts";
import { useDocumentTitles } from "../../parts/document-titles.ts";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { Sheet } from "../../parts/sheet.tsx";
import { useStaffNames } from "../../parts/staff-names.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useDeed } from "../../parts/use-deed.ts";
import { When } from "../../parts/when.tsx";
import { ActForm } from "./act-form.tsx";
import type { CardProps } from "./deal.tsx";
import classes from "./deals.module.css";

/** When the offer was presented, by whom, with what, and what moved the lead. */
export function PresentationsCard(props: CardProps) {
  const { t } = useTranslation("deals");
  const { deal, mayWrite, open, show } = props;
  const decks = useDocumentTitles();
  return (
    <Sheet
      title={t("presentations.title")}
      beside={
        mayWrite && (
          <Button size="compact-md" variant="light" onClick={() => show("presentation")}>
            {t("presentations.open")}
          </Button>
        )
      }
    >
      {deal.presentations.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("presentations.none")}
        </Text>
      ) : (
        <ul className={classes.rows}>
          {deal.presentations.map(({ id, at, presenterName, deckKey, interests }) => (
            <li key={id} className={classes.row}>
              <div className={classes.who}>
                <Text size="sm">
                  <When at={at} /> · {presenterName ?? t("unknown")}
                </Text>
                {deckKey !== null && (
                  <Text size="xs" c="dimmed">
                    {decks.find(({ value }) => value === deckKey)?.label ?? deckKey}
                  </Text>
                )}
                {interests !== "" && <Text size="sm">{t("quoted", { words: interests })}</Text>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <PresentationForm opened={open === "presentation"} {...props} />}
    </Sheet>
  );
}

function PresentationForm({ deal, opened, show, refresh }: CardProps & { opened: boolean }) {
  const { t } = useTranslation("deals");
  const staff = useStaffNames();
  const decks = useDocumentTitles();
  const kept = useKeptPlace(`deal presentation ${deal.id}`);
  const deed = useDeed();
  const [presenterId, setPresenterId] = useKept<string | null>(kept, "presenter", deal.ownerId);
  const [deck, setDeck] = useKept<string | null>(kept, "deck", null);
  const [interests, setInterests] = useKept(kept, "interests", "");
  const note = async () => {
    const body = {
      ...(presenterId !== null && { presenterId }),
      ...(deck !== null && { deck }),
      ...(interests.trim() !== "" && { interests: interests.trim() }),
    };
    await deed((key) => postDealsIdPresentations(deal.id, body, key));
    await refresh();
    tellDone(t("presentations.done"));
  };
  return (
    <ActForm kept={kept} opened={opened} close={() => show()} title={t("presentations.note")} action={t("presentations.action")} act={note}>
      <Select
        data-autofocus
        label={t("presenter")}
        placeholder={t("presentations.owner")}
        clearable
        data={staff.map(({ id, name }) => ({ value: id, label: name }))}
        value={presenterId}
        onChange={setPresenterId}
      />
      <Select label={t("deck")} placeholder={t("noDeck")} clearable data={decks} value={deck} onChange={setDeck} />
      <Textarea
        label={t("presentations.interests")}
        description={t("inTheirWords")}
        autosize
        minRows={2}
        maxLength={2_000}
        value={interests}
        onChange={({ currentTarget }) => setInterests(currentTarget.value)}
      />
    </ActForm>
  );
}
