/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  GetOffers200,
  GetOffersKeyInvitationsParams,
  Invitations,
  Offer,
  OffersAdvice,
  PutOffersKeyBody
} from './routes.schemas';

import { send } from '../client';


export const getGetOffersUrl = () => {




  return `/api/v1/offers`
}

/**
 * @summary List the offers
 */
export const getOffers = async ( options?: Parameters<typeof send>[1]): Promise<GetOffers200> => {

  return send<GetOffers200>(getGetOffersUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetOffersKeyInvitationsUrl = (key: string,
    params?: GetOffersKeyInvitationsParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/offers/${encodeURIComponent(String(key))}/invitations?${stringifiedParams}` : `/api/v1/offers/${encodeURIComponent(String(key))}/invitations`
}

/**
 * Of the `invite` steps of all sequences, or of one. A booking belongs to what reached the lead last before it. `invited` is `booked` + `declined` + `waiting`; each of these is the sum of those of all ways.
 * @summary Count what each way of an invitation converts
 */
export const getOffersKeyInvitations = async (key: string,
    params?: GetOffersKeyInvitationsParams, options?: Parameters<typeof send>[1]): Promise<Invitations> => {

  return send<Invitations>(getGetOffersKeyInvitationsUrl(key,params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetOffersAdviceUrl = () => {




  return `/api/v1/offers/advice`
}

/**
 * An offer sells when at least 2 dates took place, at least 80 % of their seats were taken, and more of those who came went on to the next offer than its alarm says.
 * @summary Read how the last dates of each front-end offer went, and whether it is time for the next offer
 */
export const getOffersAdvice = async ( options?: Parameters<typeof send>[1]): Promise<OffersAdvice> => {

  return send<OffersAdvice>(getGetOffersAdviceUrl(),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutOffersKeyUrl = (key: string,) => {




  return `/api/v1/offers/${encodeURIComponent(String(key))}`
}

/**
 * A front-end offer must be a meeting (400 `offer-invalid`). Sessions that exist keep their seats, reminders and waiting rules.
 * @summary Make an offer, or change it
 */
export const putOffersKey = async (key: string,
    putOffersKeyBody: PutOffersKeyBody, options?: Parameters<typeof send>[1]): Promise<Offer> => {

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
return send<Offer>(getPutOffersKeyUrl(key),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putOffersKeyBody)
  }
);}


