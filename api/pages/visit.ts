import type { FastifyRequest } from "fastify";
import type { Visit } from "../../services/tracking/visitor.ts";
import { publicNetworkOf } from "./network.ts";

/** What a request tells of who follows a link. */
export function visitOf({ method, headers, ip }: FastifyRequest): Visit {
  return { method, agent: headers["user-agent"] ?? "", network: publicNetworkOf(ip) };
}
