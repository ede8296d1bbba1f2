/** Readers of parts of a LINE message, whose shape the API has checked and the console does not know. */

export function textIn(value: object, key: string): string | undefined {
  const found: unknown = Reflect.get(value, key);
  return typeof found === "string" ? found : typeof found === "number" ? String(found) : undefined;
}

export function partIn(value: object, key: string): object {
  const found: unknown = Reflect.get(value, key);
  return typeof found === "object" && found !== null ? found : {};
}

export function listIn(value: object, key: string): readonly object[] {
  const found: unknown = Reflect.get(value, key);
  return Array.isArray(found) ? found.filter((one) => typeof one === "object" && one !== null) : [];
}
