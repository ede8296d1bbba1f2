/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  DeleteLeadsIdParams,
  Erased,
  GetLeads200,
  GetLeadsIdWhy200,
  GetLeadsIdWhyParams,
  GetLeadsParams,
  Lead,
  OptOut,
  PatchLeadsIdBody,
  PostLeadsBody,
  PostLeadsIdAddressBody,
  PostLeadsIdHoldBody,
  PostLeadsIdOptOutBody,
  PostLeadsIdReleaseBody,
  PutLeadsIdRelationBody
} from './routes.schemas';

import { send } from '../client';


export const getGetLeadsUrl = (params?: GetLeadsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads?${stringifiedParams}` : `/api/v1/leads`
}

/**
 * @summary List leads and customers, newest first
 */
export const getLeads = async (params?: GetLeadsParams, options?: Parameters<typeof send>[1]): Promise<GetLeads200> => {

  return send<GetLeads200>(getGetLeadsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostLeadsUrl = () => {




  return `/api/v1/leads`
}

/**
 * @summary Create a lead, with the legal basis for writing to them
 */
export const postLeads = async (postLeadsBody: PostLeadsBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPostLeadsUrl(),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsBody)
  }
);}


export const getGetLeadsIdUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read a lead: contacts, subscriptions, scores, tags, enrolments
 */
export const getLeadsId = async (id: string, options?: Parameters<typeof send>[1]): Promise<Lead> => {

  return send<Lead>(getGetLeadsIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPatchLeadsIdUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * @summary Correct a lead's names, fields, language or zone. Null takes a name or field away.
 */
export const patchLeadsId = async (id: string,
    patchLeadsIdBody: PatchLeadsIdBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPatchLeadsIdUrl(id),
  {
    ...options,
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(patchLeadsIdBody)
  }
);}


export const getDeleteLeadsIdUrl = (id: string,
    params?: DeleteLeadsIdParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}`
}

/**
 * Nothing more is sent to the lead, and no name or address is kept in plain text. Erasing an erased lead again changes nothing.
 * @summary Erase a lead. Cannot be undone.
 */
export const deleteLeadsId = async (id: string,
    params?: DeleteLeadsIdParams, options?: Parameters<typeof send>[1]): Promise<Erased> => {

  return send<Erased>(getDeleteLeadsIdUrl(id,params),
  {
    ...options,
    method: 'DELETE'


  }
);}


export const getPostLeadsIdAddressUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/address`
}

/**
 * Without `basis` the new address gets a verification mail, and nothing else before it is confirmed.
 * @summary Correct a lead's mail address
 */
export const postLeadsIdAddress = async (id: string,
    postLeadsIdAddressBody: PostLeadsIdAddressBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPostLeadsIdAddressUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdAddressBody)
  }
);}


export const getPostLeadsIdHoldUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/hold`
}

/**
 * @summary Place a hold: no advertising until it is lifted
 */
export const postLeadsIdHold = async (id: string,
    postLeadsIdHoldBody: PostLeadsIdHoldBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPostLeadsIdHoldUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdHoldBody)
  }
);}


export const getPostLeadsIdReleaseUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/release`
}

/**
 * @summary Lift the hold. Touches that waited for it become due again.
 */
export const postLeadsIdRelease = async (id: string,
    postLeadsIdReleaseBody: PostLeadsIdReleaseBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPostLeadsIdReleaseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdReleaseBody)
  }
);}


export const getPutLeadsIdRelationUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/relation`
}

/**
 * Recorded as the event becameCustomer or ceasedCustomer, by which sequences are entered and left.
 * @summary Make a lead a customer, or a customer a lead again
 */
export const putLeadsIdRelation = async (id: string,
    putLeadsIdRelationBody: PutLeadsIdRelationBody, options?: Parameters<typeof send>[1]): Promise<Lead> => {

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
return send<Lead>(getPutLeadsIdRelationUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putLeadsIdRelationBody)
  }
);}


export const getPostLeadsIdOptOutUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/opt-out`
}

/**
 * It bars from now on, as the lead's own click does. Repeating it changes nothing.
 * @summary Record an opt-out that the lead told staff, such as by telephone
 */
export const postLeadsIdOptOut = async (id: string,
    postLeadsIdOptOutBody: PostLeadsIdOptOutBody, options?: Parameters<typeof send>[1]): Promise<OptOut> => {

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
return send<OptOut>(getPostLeadsIdOptOutUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdOptOutBody)
  }
);}


export const getGetLeadsIdWhyUrl = (id: string,
    params?: GetLeadsIdWhyParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/leads/${encodeURIComponent(String(id))}/why?${stringifiedParams}` : `/api/v1/leads/${encodeURIComponent(String(id))}/why`
}

/**
 * The newest `limit` entries of the lead's timeline (events, decisions, sends, actions of staff), oldest first.
 * @summary Explain why a lead got or did not get each message
 */
export const getLeadsIdWhy = async (id: string,
    params?: GetLeadsIdWhyParams, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdWhy200> => {

  return send<GetLeadsIdWhy200>(getGetLeadsIdWhyUrl(id,params),
  {
    ...options,
    method: 'GET'


  }
);}


