import { expect, test } from "vitest";
import { networkOf, publicNetworkOf } from "../../../api/pages/network.ts";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s counts as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2::1", "2001:db8:1:2::/64"],
  ["127.0.0.1", ""],
  ["::1", ""],
  ["::ffff:10.1.2.3", ""],
  ["192.168.1.9", ""],
  ["172.31.0.1", ""],
  ["172.32.0.1", "172.32.0.1"],
  ["fd00::1", ""],
  ["fe80::1%eth0", ""],
  ["no address", ""],
])("of %s, visitors are told apart by %j", (address, network) => {
  expect(publicNetworkOf(address)).toBe(network);
});
