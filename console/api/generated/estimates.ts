/**
 * Made by `npm run docs` from the routes of the API. Do not edit.
 */
import type {
  EstimateDetail,
  EstimateSuggestion,
  GetEstimates200,
  GetEstimatesParams,
  GetPricesParams,
  PostDealsIdEstimatesBody,
  PostEstimatesIdCommentsBody,
  PostEstimatesIdReviseBody,
  PostLeadsIdPriceQuestionsBody,
  PriceList,
  PutEstimatesIdBody
} from './routes.schemas';

import { send } from '../client';


export const getGetEstimatesUrl = (params?: GetEstimatesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/estimates?${stringifiedParams}` : `/api/v1/estimates`
}

/**
 * @summary List estimates, newest first
 */
export const getEstimates = async (params?: GetEstimatesParams, options?: Parameters<typeof send>[1]): Promise<GetEstimates200> => {

  return send<GetEstimates200>(getGetEstimatesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


export const getGetDealsIdEstimateSuggestionUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/estimate-suggestion`
}

/**
 * @summary Suggest an estimate from the offer's price and the lead's own words. Changes nothing.
 */
export const getDealsIdEstimateSuggestion = async (id: string, options?: Parameters<typeof send>[1]): Promise<EstimateSuggestion> => {

  return send<EstimateSuggestion>(getGetDealsIdEstimateSuggestionUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPostDealsIdEstimatesUrl = (id: string,) => {




  return `/api/v1/deals/${encodeURIComponent(String(id))}/estimates`
}

/**
 * @summary Write the draft of an estimate. The lead sees nothing until it is sent.
 */
export const postDealsIdEstimates = async (id: string,
    postDealsIdEstimatesBody: PostDealsIdEstimatesBody, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

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
return send<EstimateDetail>(getPostDealsIdEstimatesUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postDealsIdEstimatesBody)
  }
);}


export const getGetEstimatesIdUrl = (id: string,) => {




  return `/api/v1/estimates/${encodeURIComponent(String(id))}`
}

/**
 * @summary Read an estimate with its comments, and how often the lead opened it
 */
export const getEstimatesId = async (id: string, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

  return send<EstimateDetail>(getGetEstimatesIdUrl(id),
  {
    ...options,
    method: 'GET'


  }
);}


export const getPutEstimatesIdUrl = (id: string,) => {




  return `/api/v1/estimates/${encodeURIComponent(String(id))}`
}

/**
 * @summary Change a draft. What was sent never changes: revise it.
 */
export const putEstimatesId = async (id: string,
    putEstimatesIdBody: PutEstimatesIdBody, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

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
return send<EstimateDetail>(getPutEstimatesIdUrl(id),
  {
    ...options,
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(putEstimatesIdBody)
  }
);}


export const getPostEstimatesIdSendUrl = (id: string,) => {




  return `/api/v1/estimates/${encodeURIComponent(String(id))}/send`
}

/**
 * @summary Send a draft. It takes the place of what the lead had of this deal. Again, it changes nothing.
 */
export const postEstimatesIdSend = async (id: string, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

  return send<EstimateDetail>(getPostEstimatesIdSendUrl(id),
  {
    ...options,
    method: 'POST'


  }
);}


export const getPostEstimatesIdReviseUrl = (id: string,) => {




  return `/api/v1/estimates/${encodeURIComponent(String(id))}/revise`
}

/**
 * @summary Write the draft that takes the place of an estimate once it is sent. The old link then leads to it.
 */
export const postEstimatesIdRevise = async (id: string,
    postEstimatesIdReviseBody: PostEstimatesIdReviseBody, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

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
return send<EstimateDetail>(getPostEstimatesIdReviseUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEstimatesIdReviseBody)
  }
);}


export const getPostEstimatesIdCommentsUrl = (id: string,) => {




  return `/api/v1/estimates/${encodeURIComponent(String(id))}/comments`
}

/**
 * @summary Write on the page of an estimate, such as an answer to the lead. The same words again change nothing.
 */
export const postEstimatesIdComments = async (id: string,
    postEstimatesIdCommentsBody: PostEstimatesIdCommentsBody, options?: Parameters<typeof send>[1]): Promise<EstimateDetail> => {

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
return send<EstimateDetail>(getPostEstimatesIdCommentsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postEstimatesIdCommentsBody)
  }
);}


export const getPostLeadsIdPriceQuestionsUrl = (id: string,) => {




  return `/api/v1/leads/${encodeURIComponent(String(id))}/price-questions`
}

/**
 * Somebody who has had no front-end offer is invited to one instead. The same question within that time is one task.
 * @summary Note that a lead asks for the price of an offer: a person answers with a range within three hours
 */
export const postLeadsIdPriceQuestions = async (id: string,
    postLeadsIdPriceQuestionsBody: PostLeadsIdPriceQuestionsBody, options?: Parameters<typeof send>[1]): Promise<void> => {

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
return send<void>(getPostLeadsIdPriceQuestionsUrl(id),
  {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...getHeaders(options?.headers) },
    body: JSON.stringify(postLeadsIdPriceQuestionsBody)
  }
);}


export const getGetPricesUrl = (params?: GetPricesParams,) => {
  const normalizedParams = new URLSearchParams();

  Object.entries(params || {}).forEach(([key, value]) => {

    if (value !== undefined) {
      normalizedParams.append(key, value === null ? 'null' : String(value))
    }
  });

  const stringifiedParams = normalizedParams.toString();

  return stringifiedParams.length > 0 ? `/api/v1/prices?${stringifiedParams}` : `/api/v1/prices`
}

/**
 * @summary Read how prices are stated, and the catalogue of offers as lines of an estimate
 */
export const getPrices = async (params?: GetPricesParams, options?: Parameters<typeof send>[1]): Promise<PriceList> => {

  return send<PriceList>(getGetPricesUrl(params),
  {
    ...options,
    method: 'GET'


  }
);}


