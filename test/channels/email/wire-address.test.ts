import { expect, test } from "vitest";
import { wireAddress } from "../../../channels/email/wire-address.ts";

test.each([
  ["taro@example.jp", "taro@example.jp"],
  ["t.a.r.o@example.jp", "t.a.r.o@example.jp"],
  ["taro..docomo@docomo.ne.jp", '"taro..docomo"@docomo.ne.jp'],
  ["taro.au.@ezweb.ne.jp", '"taro.au."@ezweb.ne.jp'],
  [".taro3@docomo.ne.jp", '".taro3"@docomo.ne.jp'],
  ['"taro..quoted"@docomo.ne.jp', '"taro..quoted"@docomo.ne.jp'],
  ["taro@日本語.jp", "taro@xn--wgv71a119e.jp"],
])("%s is %s on the wire", (address, wire) => {
  expect(wireAddress(address)).toBe(wire);
});
