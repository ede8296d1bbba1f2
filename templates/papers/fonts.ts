import { fileURLToPath } from "node:url";

const pathOf = (file: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}`));

/** The weights in use. The packages hold whole TrueType files, licensed to be embedded (OFL). */
export const fonts: readonly string[] = [
  pathOf("noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
  pathOf("noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf"),
  pathOf("biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf"),
  pathOf("biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf"),
];
