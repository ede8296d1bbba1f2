import { Radio, SegmentedControl, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { getLeadsId, postLeadsIdAddress } from "../../api/generated/leads.ts";
import { type Lead, PostLeadsIdAddressBodyBasis } from "../../api/generated/routes.schemas.ts";
import { addressError } from "../../parts/address-error.ts";
import { AskChange } from "../../parts/ask-change.tsx";
import { useKept, useKeptPlace } from "../../parts/kept.ts";
import { matchOf } from "../../parts/write-over.ts";
import { useRefresh } from "./reading.ts";

const bases = Object.values(PostLeadsIdAddressBodyBasis);
const channels = ["email", "phone"] as const;
const ASK_THEM = "";

type Channel = (typeof channels)[number];

interface CorrectAddressProps {
  lead: Pick<Lead, "id" | "revision" | "contacts">;
  close: () => void;
}

/** Another mail address or telephone number for the lead, or one more. Without a basis a mail address is asked to confirm first. */
export function CorrectAddress({ lead, close }: CorrectAddressProps) {
  const { t } = useTranslation("person");
  const refresh = useRefresh(lead.id);
  const kept = useKeptPlace("address");
  const [channel, setChannel] = useKept<Channel>(kept, "channel", "email");
  const [address, setAddress] = useKept(kept, "address", "");
  const [adds, setAdds] = useKept(kept, "adds", false);
  const [wrong, setWrong] = useKept<string | null>(kept, "wrong", null);
  const [basis, setBasis] = useKept<string>(kept, "basis", ASK_THEM);
  const [error, setError] = useState<unknown>(null);
  const own = ownOf(lead, channel);
  const chosen = own.find(({ id }) => id === wrong) ?? own[0];
  const correctsOne = !adds && chosen !== undefined;
  const known = bases.find((one) => one === basis);
  const refused = addressError(error);
  // What stands in the place of the one that is corrected: nobody disputes one that is added.
  const standing = (now: Pick<Lead, "contacts">) => {
    if (!correctsOne) return "";
    const same = now.contacts.find(({ id }) => id === chosen.id);
    return same && same.reason !== "replaced" ? same.address : (ownOf(now, channel)[0]?.address ?? "");
  };
  return (
    <AskChange
      kept={kept}
      close={close}
      title={t("address.title")}
      explanation={t(`address.${channel}Explanation`)}
      action={t(correctsOne ? "address.action" : "address.add")}
      label={t(`address.${channel}`)}
      show={(value) => value}
      read={{ value: standing(lead), match: matchOf(lead.revision) }}
      to={address.trim()}
      write={async (to, reason, match) => {
        setError(null);
        const given = { reason, add: !correctsOne, ...(channel === "email" && known && { basis: known }) };
        try {
          const body = { ...given, [channel]: to, ...(correctsOne && { contactId: chosen.id }) };
          return matchOf((await postLeadsIdAddress(lead.id, body, match)).revision);
        } catch (problem) {
          setError(problem);
          throw problem;
        }
      }}
      readAgain={async () => {
        const now = await getLeadsId(lead.id);
        return { value: standing(now), match: matchOf(now.revision) };
      }}
      refresh={refresh}
      done={t(channel === "email" && !known ? "address.asked" : correctsOne ? "address.done" : "address.added")}
      isShown={(problem) => addressError(problem) !== null}
    >
      <SegmentedControl
        fullWidth
        aria-label={t("address.channel")}
        value={channel}
        onChange={(next) => {
          setChannel(channels.find((one) => one === next) ?? "email");
          setWrong(null);
          setError(null);
        }}
        data={channels.map((value) => ({ value, label: t(`address.${value}`) }))}
      />
      {own.length > 0 && (
        <Radio.Group label={t("address.what")} value={adds ? "add" : "correct"} onChange={(value) => setAdds(value === "add")}>
          <Stack gap={6} mt={4}>
            <Radio value="correct" label={t("address.correctOne")} />
            <Radio value="add" label={t("address.addOne")} description={channel === "email" ? t("address.newestCounts") : undefined} />
          </Stack>
        </Radio.Group>
      )}
      {correctsOne && own.length > 1 && (
        <Select
          label={t("address.wrong")}
          value={chosen.id}
          onChange={setWrong}
          allowDeselect={false}
          data={own.map(({ id, address }) => ({ value: id, label: address }))}
        />
      )}
      <TextInput
        data-autofocus
        label={t(correctsOne ? "address.right" : "address.new")}
        description={correctsOne && own.length === 1 ? t("address.instead", { address: chosen.address }) : undefined}
        type={channel === "email" ? "email" : "tel"}
        required
        autoComplete="off"
        maxLength={channel === "email" ? 254 : 40}
        value={address}
        error={refused?.field === channel ? refused.sentence : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      {channel === "email" && (
        <Select
          label={t("bases.label")}
          value={basis}
          onChange={(value) => setBasis(value ?? ASK_THEM)}
          allowDeselect={false}
          data={[{ value: ASK_THEM, label: t("address.confirm") }, ...bases.map((value) => ({ value, label: t(`bases.${value}`) }))]}
        />
      )}
    </AskChange>
  );
}

/** Addresses of the channel that were not replaced, the one in use first. */
function ownOf({ contacts }: Pick<Lead, "contacts">, channel: Channel): Lead["contacts"] {
  const own = contacts.filter((one) => one.channel === channel && one.reason !== "replaced");
  return own.toSorted((one, other) => Number(other.state === "reachable") - Number(one.state === "reachable"));
}
