/** A text of a message that LINE would refuse because of its length. */
export interface LengthFault {
  readonly path: readonly (string | number)[];
  readonly length: number;
  readonly most: number;
}

type Path = LengthFault["path"];
type Parent = Readonly<Record<string, unknown>>;

/**
 * Texts of these messages that are longer than LINE allows, in UTF-16 units, as its reference counts them
 * (https://developers.line.biz/en/reference/messaging-api/). Its OpenAPI contract does not state these lengths.
 */
export function lengthFaults(messages: readonly unknown[]): LengthFault[] {
  const faults: LengthFault[] = [];
  const walk = (value: unknown, path: Path, parent: Parent): void => {
    if (typeof value === "string") {
      const most = mostOf(path, parent);
      if (most !== null && value.length > most) faults.push({ path, length: value.length, most });
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, [...path, index], {});
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key], value as Parent);
    }
  };
  walk(messages, [], {});
  return faults;
}

const actionTypes: readonly unknown[] = ["uri", "message", "postback", "datetimepicker"];

function mostOf(path: Path, parent: Parent): number | null {
  const key = path.at(-1);
  if (actionTypes.includes(parent.type)) return ofAction(key, path.includes("contents"));
  if (path.length === 2) return key === "text" ? 5_000 : key === "altText" ? 1_500 : null;
  if (path.at(-2) === "sender") return key === "name" ? 20 : null;
  if (!path.includes("template")) return null;
  if (key === "title") return 40;
  if (key !== "text") return null;
  if (parent.type === "confirm") return 240;
  if (parent.title !== undefined || parent.thumbnailImageUrl !== undefined) return 60;
  return path.includes("columns") ? 120 : 160;
}

function ofAction(key: string | number | undefined, inFlex: boolean): number | null {
  switch (key) {
    case "label":
      return inFlex ? 40 : 20;
    case "uri":
      return 1_000;
    case "text":
    case "data":
    case "displayText":
      return 300;
    default:
      return null;
  }
}
