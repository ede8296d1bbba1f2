/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  DeliveryDetail,
  GetDeliveries200,
  GetDeliveriesParams,
  GetLeadsIdDeliveries200,
  GetLeadsIdDeliveriesParams,
  PostDeliveriesIdBeginEarlyBody,
  PostDeliveriesIdCompleteBody,
  PostDeliveriesIdMilestonesBody,
  PostDeliveriesIdMilestonesMilestoneDropBody,
  PostDeliveriesIdMilestonesMilestoneHandOverBody,
  PostDeliveriesIdMilestonesMilestoneMark200,
  PostDeliveriesIdMilestonesMilestoneMarkBody,
  PostDeliveriesIdMilestonesMilestoneMoveBody,
  PostDeliveriesIdOwnerBody
} from './routes.schemas';

import { send } from '../client';


export const getGetDeliveriesUrl = (params?: GetDeliveriesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/deliveries?${stringifiedParams}` : `/api/v1/deliveries`
}

/**
 * @summary List deliveries, overdue first, then by the day of the next milestone
 */
export const getDeliveries = async (params?: GetDeliveriesParams, options?: Parameters<typeof send>[1]): Promise<GetDeliveries200> => {

  return send<GetDeliveries200>(getGetDeliveriesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdDeliveriesUrl = (id: string,
    params?: GetLeadsIdDeliveriesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/deliveries?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/deliveries`
}

/**
 * @summary List the deliveries of a lead
 */
export const getLeadsIdDeliveries = async (id: string,
    params?: GetLeadsIdDeliveriesParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdDeliveries200> => {

  return send<GetLeadsIdDeliveries200>(getGetLeadsIdDeliveriesUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDeliveriesIdUrl = (id: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a delivery with its plan and what they said of it
 */
export const getDeliveriesId = async (id: string, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

  return send<DeliveryDetail>(getGetDeliveriesIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostDeliveriesIdBeginEarlyUrl = (id: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/begin-early`
}

/**
 * @summary Begin before cooling-off is over
 */
export const postDeliveriesIdBeginEarly = async (id: string,
    postDeliveriesIdBeginEarlyBody: PostDeliveriesIdBeginEarlyBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdBeginEarlyUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdBeginEarlyBody)
  }
);}


export const getPostDeliveriesIdOwnerUrl = (id: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/owner`
}

/**
 * @summary Put a member of staff in charge
 */
export const postDeliveriesIdOwner = async (id: string,
    postDeliveriesIdOwnerBody: PostDeliveriesIdOwnerBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdOwnerUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdOwnerBody)
  }
);}


export const getPostDeliveriesIdCompleteUrl = (id: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/complete`
}

/**
 * 422 `delivery-open-milestones` while milestones are open and there is no reason to drop them.
 * @summary Complete a delivery. They are asked whether it was worth more than its price.
 */
export const postDeliveriesIdComplete = async (id: string,
    postDeliveriesIdCompleteBody: PostDeliveriesIdCompleteBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdCompleteUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdCompleteBody)
  }
);}


export const getPostDeliveriesIdMilestonesUrl = (id: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/milestones`
}

/**
 * @summary Add a milestone
 */
export const postDeliveriesIdMilestones = async (id: string,
    postDeliveriesIdMilestonesBody: PostDeliveriesIdMilestonesBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdMilestonesUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdMilestonesBody)
  }
);}


export const getPostDeliveriesIdMilestonesMilestoneMarkUrl = (id: string,
    milestone: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/milestones/${encodeURIComponent(String(milestone))}/mark`
}

/**
 * @summary Note what became of a milestone
 */
export const postDeliveriesIdMilestonesMilestoneMark = async (id: string,
    milestone: string,
    postDeliveriesIdMilestonesMilestoneMarkBody: PostDeliveriesIdMilestonesMilestoneMarkBody, options?: Parameters<typeof send>[1]): Promise<PostDeliveriesIdMilestonesMilestoneMark200> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<PostDeliveriesIdMilestonesMilestoneMark200>(getPostDeliveriesIdMilestonesMilestoneMarkUrl(id,milestone),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdMilestonesMilestoneMarkBody)
  }
);}


export const getPostDeliveriesIdMilestonesMilestoneMoveUrl = (id: string,
    milestone: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/milestones/${encodeURIComponent(String(milestone))}/move`
}

/**
 * @summary Move a milestone to another day
 */
export const postDeliveriesIdMilestonesMilestoneMove = async (id: string,
    milestone: string,
    postDeliveriesIdMilestonesMilestoneMoveBody: PostDeliveriesIdMilestonesMilestoneMoveBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdMilestonesMilestoneMoveUrl(id,milestone),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdMilestonesMilestoneMoveBody)
  }
);}


export const getPostDeliveriesIdMilestonesMilestoneDropUrl = (id: string,
    milestone: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/milestones/${encodeURIComponent(String(milestone))}/drop`
}

/**
 * @summary Drop a milestone. It stays visible, with the reason.
 */
export const postDeliveriesIdMilestonesMilestoneDrop = async (id: string,
    milestone: string,
    postDeliveriesIdMilestonesMilestoneDropBody: PostDeliveriesIdMilestonesMilestoneDropBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdMilestonesMilestoneDropUrl(id,milestone),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdMilestonesMilestoneDropBody)
  }
);}


export const getPostDeliveriesIdMilestonesMilestoneHandOverUrl = (id: string,
    milestone: string,) => {




  return `/api/v1/deliveries/${encodeURIComponent(String(id))}/milestones/${encodeURIComponent(String(milestone))}/hand-over`
}

/**
 * @summary Hand over the materials of a milestone, by a letter or by hand. A letter goes once.
 */
export const postDeliveriesIdMilestonesMilestoneHandOver = async (id: string,
    milestone: string,
    postDeliveriesIdMilestonesMilestoneHandOverBody: PostDeliveriesIdMilestonesMilestoneHandOverBody, options?: Parameters<typeof send>[1]): Promise<DeliveryDetail> => {

    const getHeaders = (h?: NonNullable<RequestInit['headers']>): Record<string, string | readonly string[]> => {
    if (!h) return {};
    if (h instanceof Headers) return Object.fromEntries(h.entries());
    if (Symbol.iterator in h) {
      return Object.fromEntries(
        Array.from(h as Iterable<Iterable<string>>, (entry) => Array.from(entry) as [string, string]),
      );
    }
    const headers: Record<string, string | readonly string[]> = {};
    for (const [name, value] of Object.entries<string | readonly string[] | undefined>(h)) {
      if (value !== undefined) headers[name] = value;
    }
    return headers;
  };
return send<DeliveryDetail>(getPostDeliveriesIdMilestonesMilestoneHandOverUrl(id,milestone),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDeliveriesIdMilestonesMilestoneHandOverBody)
  }
);}


