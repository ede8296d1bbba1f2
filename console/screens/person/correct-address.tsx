import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { postLeadsIdAddress } from "../../api/generated/leads.ts";
import { type LeadPageLeadContactsItem, PostLeadsIdAddressBodyBasis } from "../../api/generated/routes.schemas.ts";
import { AskReason } from "../../parts/ask.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { tellDone } from "../../parts/undo.tsx";
import { useRefresh } from "./reading.ts";

const bases = Object.values(PostLeadsIdAddressBodyBasis);
const ASK_THEM = "";

interface CorrectAddressProps {
  leadId: string;
  contacts: readonly LeadPageLeadContactsItem[];
  close: () => void;
}

/** Another mail address for the lead. Without a basis the new one is asked to confirm first. */
export function CorrectAddress({ leadId, contacts, close }: CorrectAddressProps) {
  const { t } = useTranslation("person");
  const refresh = useRefresh(leadId);
  const addresses = contacts.filter(({ channel }) => channel === "email");
  const kept = useKeptPlace("address");
  const [email, setEmail] = useKept(kept, "email", "");
  const [wrong, setWrong] = useKept<string | null>(
    kept,
    "wrong",
    addresses.find(({ state }) => state === "reachable")?.id ?? addresses[0]?.id ?? null,
  );
  const [basis, setBasis] = useKept<string>(kept, "basis", ASK_THEM);
  return (
    <AskReason
      kept={kept}
      opened
      close={close}
      title={t("address.title")}
      explanation={t("address.explanation")}
      action={t("address.action")}
      act={async (reason) => {
        const known = bases.find((one) => one === basis);
        await postLeadsIdAddress(leadId, { email, reason, ...(known && { basis: known }), ...(wrong !== null && { contactId: wrong }) });
        await refresh();
        tellDone(t(known ? "address.done" : "address.asked"));
      }}
    >
      {addresses.length > 0 && (
        <Select
          label={t("address.wrong")}
          value={wrong}
          onChange={setWrong}
          allowDeselect={false}
          data={addresses.map(({ id, address }) => ({ value: id, label: address }))}
        />
      )}
      <TextInput
        data-autofocus
        label={t("address.right")}
        type="email"
        required
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Select
        label={t("bases.label")}
        value={basis}
        onChange={(value) => setBasis(value ?? ASK_THEM)}
        allowDeselect={false}
        data={[{ value: ASK_THEM, label: t("address.confirm") }, ...bases.map((value) => ({ value, label: t(`bases.${value}`) }))]}
      />
    </AskReason>
  );
}
