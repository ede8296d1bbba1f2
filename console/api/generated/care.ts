/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  CareDetail,
  GetCare200,
  GetCareLeavingsParams,
  GetCareParams,
  GetLeadsIdCare200,
  Leavings,
  PostCareIdCheckInsCheckInAnswerBody,
  PostCareIdLeavingBody,
  PostCareIdReferralsBody
} from './routes.schemas';

import { send } from '../client';


export const getGetCareUrl = (params?: GetCareParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/care?${stringifiedParams}` : `/api/v1/care`
}

/**
 * @summary List customers with what they need, who needs a word at the top
 */
export const getCare = async (params?: GetCareParams, options?: Parameters<typeof send>[1]): Promise<GetCare200> => {

  return send<GetCare200>(getGetCareUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetCareLeavingsUrl = (params?: GetCareLeavingsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/care/leavings?${stringifiedParams}` : `/api/v1/care/leavings`
}

/**
 * The list is `GET /care?state=gone` with `reason`, and with `from` and `before` as `endedFrom` and `endedBefore`.
 * @summary Count the customers who went, by reason and month. Each number is the length of its list.
 */
export const getCareLeavings = async (params?: GetCareLeavingsParams, options?: Parameters<typeof send>[1]): Promise<Leavings> => {

  return send<Leavings>(getGetCareLeavingsUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetLeadsIdCareUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/care`
}

/**
 * @summary Read the newest care of a customer with its check-ins and referrals
 */
export const getLeadsIdCare = async (id: string, options?: Parameters<typeof send>[1]): Promise<GetLeadsIdCare200> => {

  return send<GetLeadsIdCare200>(getGetLeadsIdCareUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetCareIdUrl = (id: string,) => {




  return `/api/v1/care/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read the care of a customer with its check-ins and referrals
 */
export const getCareId = async (id: string, options?: Parameters<typeof send>[1]): Promise<CareDetail> => {

  return send<CareDetail>(getGetCareIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostCareIdCheckInsCheckInAnswerUrl = (id: string,
    checkIn: string,) => {




  return `/api/v1/care/${encodeURIComponent(String(id))}/check-ins/${encodeURIComponent(String(checkIn))}/answer`
}

/**
 * @summary Note what came of a check-in by a person. The same again changes nothing.
 */
export const postCareIdCheckInsCheckInAnswer = async (id: string,
    checkIn: string,
    postCareIdCheckInsCheckInAnswerBody: PostCareIdCheckInsCheckInAnswerBody, options?: Parameters<typeof send>[1]): Promise<CareDetail> => {

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
return send<CareDetail>(getPostCareIdCheckInsCheckInAnswerUrl(id,checkIn),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCareIdCheckInsCheckInAnswerBody)
  }
);}


export const getPostCareIdLeavingUrl = (id: string,) => {




  return `/api/v1/care/${encodeURIComponent(String(id))}/leaving`
}

/**
 * @summary Note that a customer left, and why. The care ends, and begins again when they buy again. The same again changes nothing.
 */
export const postCareIdLeaving = async (id: string,
    postCareIdLeavingBody: PostCareIdLeavingBody, options?: Parameters<typeof send>[1]): Promise<CareDetail> => {

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
return send<CareDetail>(getPostCareIdLeavingUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCareIdLeavingBody)
  }
);}


export const getPostCareIdReferralsUrl = (id: string,) => {




  return `/api/v1/care/${encodeURIComponent(String(id))}/referrals`
}

/**
 * @summary Note whom a customer brought. Somebody without a source gets that of referrals. The same again changes nothing.
 */
export const postCareIdReferrals = async (id: string,
    postCareIdReferralsBody: PostCareIdReferralsBody, options?: Parameters<typeof send>[1]): Promise<CareDetail> => {

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
return send<CareDetail>(getPostCareIdReferralsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postCareIdReferralsBody)
  }
);}


