import { Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { getSequencesKeyImpact } from "../../api/generated/sequences.ts";
import { LeadLink } from "../../parts/lead-link.tsx";
import { LinkAnchor } from "../../parts/links.tsx";
import { Failure, Loading } from "../../parts/states.tsx";

/** What publishing means for those who are on their way: where they stay, and whom the draft would have sent on otherwise. */
export function Impact({ sequenceKey, revision }: { sequenceKey: string; revision: number }) {
  const { t } = useTranslation("sequences");
  const impact = useQuery({
    queryKey: ["sequence", sequenceKey, "impact", revision],
    queryFn: ({ signal }) => getSequencesKeyImpact(sequenceKey, { signal }),
  });
  if (impact.isPending) return <Loading lines={2} />;
  if (impact.error) return <Failure error={impact.error} retry={impact.refetch} />;
  const { stay, otherNext, steps, sample } = impact.data;
  if (stay === 0) return <Text size="sm">{t("impact.nobody")}</Text>;
  const ofSequence = { sequence: sequenceKey, state: "underway" };
  return (
    <section>
      <Title order={3}>{t("impact.title")}</Title>
      <Text size="sm">
        <LinkAnchor to="/enrolments" search={ofSequence}>
          {t("impact.stay", { count: stay })}
        </LinkAnchor>{" "}
        {t("impact.stayWhat")}
      </Text>
      <Text size="sm" fw={600} mt={6}>
        {t(otherNext === 0 ? "impact.none" : "impact.otherNext", { count: otherNext, all: t("number", { count: stay }) })}
      </Text>
      {steps.length > 0 && (
        <Stack component="ul" gap={2} my={4} ps="1.2rem">
          {steps.map(({ version, step, count, gone }) => (
            <li key={`${version} ${step}`}>
              <LinkAnchor to="/enrolments" search={{ ...ofSequence, version, step }} size="sm">
                {t("impact.at", { step, version, people: t("impact.people", { count }) })}
              </LinkAnchor>
              {gone && (
                <Text span size="xs" c="dimmed">
                  {" "}
                  {t("impact.gone")}
                </Text>
              )}
            </li>
          ))}
        </Stack>
      )}
      {sample.length > 0 && (
        <Group gap="0.2rem 0.8rem">
          <Text span size="sm" c="dimmed">
            {t("impact.sample")}
          </Text>
          {sample.map(({ enrolmentId, leadId, leadName }) => (
            <Text span size="sm" key={enrolmentId}>
              <LeadLink id={leadId} name={leadName} />
            </Text>
          ))}
        </Group>
      )}
    </section>
  );
}
