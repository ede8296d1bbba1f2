import {
  IconAdjustments,
  IconBuildingBank,
  IconCalendarTime,
  IconDeviceMobileMessage,
  IconHelp,
  IconMailOff,
  IconReceiptRefund,
} from "@tabler/icons-react";
import { tabs } from "../screens/settings/tabs.ts";
import { type Limits, type Screen, screens } from "./screens.ts";

export interface Place extends Limits {
  /** Its words, with their namespace. */
  words: string;
  path: string;
  icon: Screen["icon"];
  /** What is pressed to go there. */
  press?: string;
}

/** Every screen that has one address, for the palette: those of the menu, those behind them, and the tabs of the settings. */
export const places: readonly Place[] = [
  ...screens.map(({ name, key, path, icon, ...limits }) => ({ ...limits, path, icon, words: `common:nav.${name}`, press: `g ${key}` })),
  { words: "palette:places.planned", path: "/sends/planned", icon: IconCalendarTime, scope: "sends:read" },
  { words: "palette:places.notSent", path: "/sends/not-sent", icon: IconMailOff, scope: "sends:read" },
  { words: "palette:places.unknown", path: "/sends/unknown", icon: IconHelp, scope: "sends:read" },
  { words: "palette:places.bankLines", path: "/payments/bank", icon: IconBuildingBank, scope: "billing:read" },
  { words: "palette:places.refunds", path: "/payments/refunds", icon: IconReceiptRefund, scope: "billing:read" },
  { words: "palette:places.sandboxLine", path: "/sandbox/line", icon: IconDeviceMobileMessage, scope: "people:read", sandboxOnly: true },
  ...tabs.map(({ name, path, scope }) => ({ words: `settings:tabs.${name}`, path, icon: IconAdjustments, ...(scope && { scope }) })),
];
