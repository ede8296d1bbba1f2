/** A value of the YAML, and what people call it. */
export interface Named {
  value: string;
  name: string;
}

/** What templates, events, roles and offers are called. One that is not known is called as it is written. */
export interface Names {
  templates: Readonly<Record<string, readonly Named[]>>;
  events: readonly Named[];
  roles: readonly Named[];
  /** Offers that leads can be invited to. */
  offers: readonly Named[];
}

export function nameIn(named: readonly Named[] | undefined, value: string): string {
  return named?.find((one) => one.value === value)?.name ?? value;
}

/** The choices of a field; what is written stays one of them even where it is not known. */
export function withWritten(named: readonly Named[], written: string): { value: string; label: string }[] {
  const values = named.map(({ value }) => value);
  const all = written === "" || values.includes(written) ? values : [...values, written];
  return all.map((value) => ({ value, label: nameIn(named, value) }));
}

const channels: Readonly<Record<string, string>> = {
  ...{ メール: "email", LINE: "line", 担当者: "person" },
  ...{ mail: "email", "a person": "person" },
};

/** A sentence of the API with the titles of templates in place of their keys, and the names of events and roles. */
export function readable(sentence: string, { templates, events, roles, offers }: Names): string {
  const title = (by: string, key: string) => nameIn(templates[channels[by] ?? ""], key);
  const known = (named: readonly Named[], value: string) => named.find((one) => one.value === value)?.name;
  return (
    sentence
      // The Japanese sentence has a space beside a word in Latin letters, which a name does not need.
      .replaceAll(/\b([a-z][A-Za-z0-9]*)(?: (?=[がに])|\b)/g, (whole, event: string) => known(events, event) ?? whole)
      .replaceAll(/ ?([\p{L}\p{N}_-]+) に(?=タスクを頼む)/gu, (whole, role: string) =>
        known(roles, role) === undefined ? whole : `${known(roles, role)}に`,
      )
      .replaceAll(/(?<=\b[Aa]sk )[\p{L}\p{N}_-]+(?= (?:for|to) )/gu, (role) => nameIn(roles, role))
      .replaceAll(/(?<=[「『])([a-z0-9-]+)(?=[」』]に\d+回まで招待する)/g, (key: string) => nameIn(offers, key))
      .replaceAll(/(?<=\bInvite to )(["'])([a-z0-9-]+)\1/g, (whole, mark: string, key: string) => {
        const name = nameIn(offers, key);
        if (name === key) return whole;
        return mark === '"' ? `“${name}”` : `‘${name}’`;
      })
      // A title may hold anything, so that nothing is looked for after it is there.
      .replaceAll(
        /(メール|LINE|担当者)で([「『])([a-z0-9/-]+)(?=[」』])/g,
        (_, by: string, open: string, key: string) => `${by}で${open}${title(by, key)}`,
      )
      .replaceAll(/(["'])([a-z0-9/-]+)\1 by (mail|LINE|a person)/g, (whole, mark: string, key: string, by: string) => {
        const name = title(by, key);
        if (name === key) return whole;
        return mark === '"' ? `“${name}” by ${by}` : `‘${name}’ by ${by}`;
      })
  );
}

/** A sentence of two versions' difference: one about the topic has the topic's name, too. */
export function readableDifference(sentence: string, names: Names, topicName: (key: string) => string): string {
  if (!/^(?:トピックが、|The topic is now )/.test(sentence)) return readable(sentence, names);
  return sentence.replaceAll(/(?<=「)[^「」]+(?=」)|(?<=(?:now|of) ")[^"]+(?=")/g, topicName);
}
